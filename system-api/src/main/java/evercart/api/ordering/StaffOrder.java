package evercart.api.ordering;

import java.io.Serializable;
import java.util.Objects;

/** An order as staff see it: with whose it is. */
public final class StaffOrder implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Order order;
    private final String email;
    private final String name;

    /**
     * @param email null when the customer has deleted the account
     * @param name null when the customer told none
     */
    public StaffOrder(Order order, String email, String name) {
        this.order = Objects.requireNonNull(order, "order");
        this.email = email;
        this.name = name;
    }

    public Order getOrder() {
        return order;
    }

    /** May be null. */
    public String getEmail() {
        return email;
    }

    /** May be null. */
    public String getName() {
        return name;
    }
}
