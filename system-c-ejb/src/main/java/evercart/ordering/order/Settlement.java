package evercart.ordering.order;

import evercart.api.EvercartException;
import evercart.api.catalog.UnknownReservationException;
import evercart.api.ordering.OrderStatus;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Takes an order step by step to where nothing is left to do, and remembers why it was refused if it was.
 *
 * <p>Why no order is ever half done: every step at system B may be repeated, its result is written down only afterwards and only
 * if the order still waits for it, and what is written says what comes next. A crash repeats a step; a second node that works on
 * the same order at the same time finds its report of no use. Stock is committed only for an order that was written down as
 * CONFIRMED after its pieces were reserved, and released only after the order was written down as closed; so a reservation that
 * comes too late is either seen and released, or never committed and expires.
 */
final class Settlement {
    private static final Logger LOG = System.getLogger(Settlement.class.getName());
    private static final int MOST_STEPS = 10;

    private final OrderBook book;
    private final Warehouse warehouse;
    private final boolean awaited;
    private OrderState state;
    private EvercartException refusal;
    private boolean waitsForStock;

    /** @param awaited whether somebody waits for the end of it: {@link #throwRefusal()} tells that one */
    Settlement(OrderBook book, Warehouse warehouse, OrderState state, boolean awaited) {
        this.book = book;
        this.warehouse = warehouse;
        this.state = state;
        this.awaited = awaited;
    }

    /** @throws TryAgainLaterException when system B decides nothing now */
    void run() {
        for (int steps = 0; !state.isSettled() && !waitsForStock; steps++) {
            if (steps == MOST_STEPS) {
                throw new TryAgainLaterException("order " + state.id() + " comes to no end", null);
            }
            step();
        }
    }

    OrderState state() {
        return state;
    }

    /** @throws EvercartException why this very run got the order rejected */
    void throwRefusal() {
        if (refusal != null && state.order().getStatus() == OrderStatus.REJECTED) {
            throw refusal;
        }
    }

    private void step() {
        switch (state.stock()) {
            case CHECK_PRICES -> checkPrices();
            case RESERVE -> reserve();
            case COMMIT -> commit();
            case RELEASE -> release();
            case SETTLED -> throw new IllegalStateException("nothing is left to do for order " + state.id());
        }
    }

    private void checkPrices() {
        try {
            warehouse.checkPrices(state.order().getLines());
        } catch (EvercartException refused) {
            refuse(refused);
            return;
        }
        state = book.change(state.id(), CustomerOrder::pricesAgree, "prices are the catalogue's");
    }

    private void reserve() {
        try {
            warehouse.reserve(state.id(), state.order().getLines());
        } catch (EvercartException refused) {
            refuse(refused);
            return;
        }
        state = book.change(state.id(), CustomerOrder::reserved, "stock is reserved");
    }

    private void refuse(EvercartException refused) {
        refusal = refused;
        state = book.refuse(state.id(), refused.getMessage(), awaited);
        if (state.order().getStatus() == OrderStatus.CONFIRMED && state.stock() == StockStep.RESERVE) {
            waitsForStock = true;
            LOG.log(Level.WARNING, "confirmed order {0} waits for stock: {1}", state.id(), refused.getMessage());
        }
    }

    private void commit() {
        try {
            warehouse.commit(state.id());
        } catch (UnknownReservationException lost) {
            state = book.change(state.id(), CustomerOrder::reservationLost, lost.getMessage());
            return;
        }
        state = book.change(state.id(), CustomerOrder::committed, "stock is taken");
    }

    private void release() {
        warehouse.release(state.id());
        state = book.change(state.id(), CustomerOrder::released, "stock is given back");
    }
}
