package evercart.api.ordering;

import evercart.api.InvalidInputException;
import java.io.Serializable;

/** Which orders staff look for. Empty text, a null state and a null customer mean all. */
public final class OrderSearch implements Serializable {
    public static final int LONGEST_TEXT = 100;
    private static final long serialVersionUID = 1L;

    private final String text;
    private final OrderStatus status;
    private final String customerId;
    private final int page;
    private final int size;

    /**
     * @param text the beginning of an order's id, or part of an e-mail address or of a recipient's name; may be null
     * @param status may be null
     * @param customerId may be null
     * @param page from 1
     * @param size 1 to 100
     * @throws InvalidInputException naming {@code q} when the text is too long
     */
    public OrderSearch(String text, OrderStatus status, String customerId, int page, int size) {
        this.text = text == null ? "" : text.strip();
        if (this.text.length() > LONGEST_TEXT) {
            throw new InvalidInputException("q", "must have at most " + LONGEST_TEXT + " characters");
        }
        this.status = status;
        this.customerId = customerId;
        this.page = page;
        this.size = size;
    }

    public String getText() {
        return text;
    }

    /** May be null. */
    public OrderStatus getStatus() {
        return status;
    }

    /** May be null. */
    public String getCustomerId() {
        return customerId;
    }

    public int getPage() {
        return page;
    }

    public int getSize() {
        return size;
    }
}
