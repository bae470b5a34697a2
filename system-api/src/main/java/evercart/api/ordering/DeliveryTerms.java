package evercart.api.ordering;

import evercart.api.Money;
import java.io.Serializable;
import java.util.Objects;

/** A delivery and what it costs, as customers see it before they order. Immutable. */
public final class DeliveryTerms implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Delivery delivery;
    private final Money price;

    public DeliveryTerms(Delivery delivery, Money price) {
        this.delivery = Objects.requireNonNull(delivery, "delivery");
        this.price = Objects.requireNonNull(price, "price");
    }

    /** What is always offered. */
    public static DeliveryTerms standard(String currency) {
        return new DeliveryTerms(Delivery.STANDARD, Money.zero(currency));
    }

    public Delivery getDelivery() {
        return delivery;
    }

    public Money getPrice() {
        return price;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DeliveryTerms terms && delivery == terms.delivery && Objects.equals(price, terms.price);
    }

    @Override
    public int hashCode() {
        return Objects.hash(delivery, price);
    }

    @Override
    public String toString() {
        return delivery + " for " + price;
    }
}
