package evercart.ordering.order;

import evercart.api.Money;
import evercart.api.ordering.Delivery;
import evercart.api.ordering.DeliveryChangedException;
import evercart.api.ordering.DeliveryTerms;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;

/** The deliveries that the shop offers, and what each costs at this moment. */
final class Deliveries {
    static final String EXPRESS_PRICE = "evercart.delivery.express-price";

    private final DeliveryTerms standard;
    private final Supplier<BigDecimal> expressPrice;

    /** @param expressPrice asked anew each time, so that it may change while the node runs */
    Deliveries(String currency, Supplier<BigDecimal> expressPrice) {
        standard = DeliveryTerms.standard(currency);
        this.expressPrice = expressPrice;
    }

    /** What is meant where nobody says anything. */
    DeliveryTerms standard() {
        return standard;
    }

    /** @throws IllegalArgumentException naming the key when the price is none */
    List<DeliveryTerms> offered() {
        return List.of(standard, new DeliveryTerms(Delivery.EXPRESS, express()));
    }

    private Money express() {
        try {
            Money price = Money.of(expressPrice.get(), standard.getPrice().getCurrency());
            if (price.getMinorUnits() >= 0) {
                return price;
            }
        } catch (IllegalArgumentException | ArithmeticException none) {
            throw wrong(none);
        }
        throw wrong(null);
    }

    private IllegalArgumentException wrong(RuntimeException cause) {
        return new IllegalArgumentException(
                EXPRESS_PRICE + " must be an amount in " + standard.getPrice().getCurrency() + ", 0 or more", cause);
    }

    /**
     * Standard orders do not depend on what is configured for the others.
     *
     * @throws DeliveryChangedException when this is not what is offered now
     */
    void check(DeliveryTerms seen) {
        if (!seen.equals(standard)) {
            List<DeliveryTerms> now = offered();
            if (!now.contains(seen)) {
                throw new DeliveryChangedException(seen.getDelivery(), now);
            }
        }
    }
}
