package evercart.storefront.cart;

import static java.util.stream.Collectors.joining;

import evercart.api.LocalizedText;
import evercart.api.Money;
import evercart.api.catalog.Product;
import evercart.api.ordering.Order;
import evercart.api.ordering.OrderLine;
import evercart.api.ordering.OrderStatus;
import evercart.api.ordering.Payment;
import evercart.storefront.session.MapSession;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Carts over sessions in memory, and a clock that goes on with every look at it. */
final class CartFixture {
    static final Function<String, Product> CATALOG = sku -> new Product(
            sku, LocalizedText.of(sku, null), LocalizedText.of("", null), "tea", Money.ofMinor(250, "GBP"), 5, null);
    static final Function<String, Product> AWAY = sku -> {
        throw new AssertionError("the catalogue is not needed for " + sku);
    };
    private static final Clock TICKING = new Clock() {
        private final AtomicLong now = new AtomicLong();

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(now.incrementAndGet());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    private CartFixture() {}

    static CartContents cart(MapSession session) {
        return new SessionCart(new CartSession(session), CATALOG, TICKING);
    }

    static CartContents cartWithoutCatalog(MapSession session) {
        return new SessionCart(new CartSession(session), AWAY, TICKING);
    }

    static String shown(MapSession session) {
        return cart(session).lines().stream()
                .map(line -> line.getQuantity() + " " + line.getSku())
                .collect(joining(", "));
    }

    static Order ordered(String sku, int quantity) {
        Money price = Money.ofMinor(250, "GBP");
        return new Order(
                "order-1",
                "customer-1",
                OrderStatus.CONFIRMED,
                List.of(new OrderLine(sku, LocalizedText.of(sku, null), quantity, price)),
                price.times(quantity),
                Payment.INVOICE,
                null,
                Instant.EPOCH);
    }
}
