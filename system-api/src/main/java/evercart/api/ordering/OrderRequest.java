package evercart.api.ordering;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A customer's wish to buy, named by a key of the customer's own so that repeating it orders once. */
public final class OrderRequest implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String customerId;
    private final String idempotencyKey;
    private final List<OrderLine> lines;
    private final Payment payment;
    private final Address address;
    private final String language;

    /**
     * @param idempotencyKey 1 to 100 characters, unique among the customer's orders
     * @param lines 1 to 200 lines of different products, quantities 1 to 999, one currency
     * @param address may be null: delivery is arranged with the customer
     * @param language in which to write to the customer about this order; English where it is not spoken
     */
    public OrderRequest(
            String customerId,
            String idempotencyKey,
            List<OrderLine> lines,
            Payment payment,
            Address address,
            Locale language) {
        this.customerId = Objects.requireNonNull(customerId, "customerId");
        this.idempotencyKey = Objects.requireNonNull(idempotencyKey, "idempotencyKey");
        this.lines = List.copyOf(lines);
        this.payment = Objects.requireNonNull(payment, "payment");
        this.address = address;
        this.language = language.getLanguage();
    }

    public String getCustomerId() {
        return customerId;
    }

    public String getIdempotencyKey() {
        return idempotencyKey;
    }

    public List<OrderLine> getLines() {
        return lines;
    }

    public Payment getPayment() {
        return payment;
    }

    /** May be null. */
    public Address getAddress() {
        return address;
    }

    /** English when the caller is of a version that does not say. */
    public Locale getLanguage() {
        return language == null ? Locale.ENGLISH : Locale.forLanguageTag(language);
    }
}
