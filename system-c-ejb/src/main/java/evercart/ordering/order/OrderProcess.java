package evercart.ordering.order;

import evercart.api.ordering.DeliveryTerms;
import evercart.api.ordering.Order;
import evercart.api.ordering.OrderRequest;
import evercart.api.ordering.OrderStatus;
import evercart.api.ordering.PlacedOrder;
import evercart.api.ordering.UnknownOrderException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Places and cancels orders, and goes on with those that were left open. The decision about prices: they are compared with the
 * catalogue's before the order is written; when the catalogue is away at that moment the order is taken all the same and
 * compared when the catalogue is back, which then may reject it.
 */
final class OrderProcess {
    private static final Logger LOG = System.getLogger(OrderProcess.class.getName());

    private final OrderRules rules;
    private final Deliveries deliveries;
    private final OrderBook book;
    private final Warehouse warehouse;

    OrderProcess(OrderRules rules, Deliveries deliveries, OrderBook book, Warehouse warehouse) {
        this.rules = rules;
        this.deliveries = deliveries;
        this.book = book;
        this.warehouse = warehouse;
    }

    /** As {@link evercart.api.ordering.OrderPlacement#place} promises. */
    PlacedOrder place(OrderRequest request) {
        return place(request, deliveries.standard());
    }

    /** As {@link evercart.api.ordering.OrderPlacement#placeDelivered} promises. */
    PlacedOrder place(OrderRequest request, DeliveryTerms delivery) {
        return placeOrJoin(rules.check(request, delivery));
    }

    private PlacedOrder placeOrJoin(Purchase purchase) {
        OrderRequest request = purchase.request();
        Optional<OrderState> earlier = book.withKey(request.getCustomerId(), request.getIdempotencyKey());
        if (earlier.isPresent()) {
            return new PlacedOrder(settled(earlier.get()), false);
        }
        deliveries.check(purchase.delivery());
        StockStep first = firstStep(request);
        return book.write(purchase, first)
                .map(written ->
                        new PlacedOrder(first == StockStep.CHECK_PRICES ? written.order() : settled(written), true))
                .orElseGet(() -> placeOrJoin(purchase));
    }

    private StockStep firstStep(OrderRequest request) {
        try {
            warehouse.checkPrices(request.getLines());
            return StockStep.RESERVE;
        } catch (TryAgainLaterException away) {
            LOG.log(Level.WARNING, "order taken without looking at its prices: {0}", away.getMessage());
            return StockStep.CHECK_PRICES;
        }
    }

    private Order settled(OrderState state) {
        Settlement settlement = new Settlement(book, warehouse, state, true);
        try {
            settlement.run();
        } catch (TryAgainLaterException later) {
            LOG.log(Level.WARNING, "order {0} stays {1}: {2}", state.id(), settlement.state(), later.getMessage());
        }
        settlement.throwRefusal();
        return settlement.state().order();
    }

    /** @throws UnknownOrderException when the customer has no such order */
    Order cancel(String customerId, String orderId) {
        if (!rules.isId(orderId)) {
            throw new UnknownOrderException(orderId);
        }
        OrderState found = book.withId(orderId)
                .filter(state -> state.order().getCustomerId().equals(customerId))
                .orElseThrow(() -> new UnknownOrderException(orderId));
        if (found.order().getStatus() == OrderStatus.CANCELLED) {
            return found.order();
        }
        return settled(book.change(orderId, CustomerOrder::cancel, "the customer cancelled it", OrderBook.CUSTOMER));
    }

    /** @param who of the staff, for the history. Otherwise as {@link evercart.api.ordering.OrderDesk} promises */
    Order pack(String orderId, String who) {
        return moved(orderId, CustomerOrder::pack, "packed", who);
    }

    Order ship(String orderId, String who) {
        return moved(orderId, CustomerOrder::ship, "shipped", who);
    }

    Order refund(String orderId, OrderStatus seen, boolean goodsBack, String who) {
        return moved(orderId, (order, now) -> order.refund(seen, goodsBack, now), "refunded, seen as " + seen, who);
    }

    private Order moved(String orderId, BiConsumer<CustomerOrder, Instant> change, String what, String who) {
        if (!rules.isId(orderId) || book.withId(orderId).isEmpty()) {
            throw new UnknownOrderException(orderId);
        }
        return settled(book.change(orderId, change, what + " by staff", who));
    }

    /**
     * Goes on with an order that is due, unless another node has just begun to.
     *
     * @return whether this node went on with it
     * @throws TryAgainLaterException when system B decides nothing now
     */
    boolean resume(String orderId) {
        boolean mine = book.claim(orderId);
        if (mine) {
            book.withId(orderId).ifPresent(state -> new Settlement(book, warehouse, state, false).run());
        }
        return mine;
    }
}
