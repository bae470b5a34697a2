package evercart.api.ordering;

import evercart.api.Money;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** An order as its customer sees it at one moment. */
public final class Order implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LETTERS_OF_NUMBER = 8;

    private final String id;
    private final String customerId;
    private final OrderStatus status;
    private final List<OrderLine> lines;
    private final Money total;
    private final Payment payment;
    private final Address address;
    private final long placedAtMillis;

    /** @param address may be null */
    public Order(
            String id,
            String customerId,
            OrderStatus status,
            List<OrderLine> lines,
            Money total,
            Payment payment,
            Address address,
            Instant placedAt) {
        this.id = Objects.requireNonNull(id, "id");
        this.customerId = Objects.requireNonNull(customerId, "customerId");
        this.status = Objects.requireNonNull(status, "status");
        this.lines = List.copyOf(lines);
        this.total = Objects.requireNonNull(total, "total");
        this.payment = Objects.requireNonNull(payment, "payment");
        this.address = address;
        this.placedAtMillis = placedAt.toEpochMilli();
    }

    public String getId() {
        return id;
    }

    /** The id as people say it: its first letters, by which staff find it. */
    public String getNumber() {
        return id.substring(0, Math.min(LETTERS_OF_NUMBER, id.length()));
    }

    public String getCustomerId() {
        return customerId;
    }

    public OrderStatus getStatus() {
        return status;
    }

    public List<OrderLine> getLines() {
        return lines;
    }

    /** Of the goods and their delivery. */
    public Money getTotal() {
        return total;
    }

    public Money getGoods() {
        return lines.stream().map(OrderLine::getTotal).reduce(Money.zero(total.getCurrency()), Money::plus);
    }

    /** What the total is more than the goods. */
    public Money getDeliveryPrice() {
        return total.minus(getGoods());
    }

    public Payment getPayment() {
        return payment;
    }

    /** May be null. */
    public Address getAddress() {
        return address;
    }

    public Instant getPlacedAt() {
        return Instant.ofEpochMilli(placedAtMillis);
    }
}
