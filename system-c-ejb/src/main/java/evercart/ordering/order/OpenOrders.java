package evercart.ordering.order;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** The orders that a crash or an absent system B left open: finishes those that are due. */
final class OpenOrders {
    private static final Logger LOG = System.getLogger(OpenOrders.class.getName());
    private static final int BATCH = 20;

    private final OrderBook book;
    private final OrderProcess process;

    OpenOrders(OrderBook book, OrderProcess process) {
        this.book = book;
        this.process = process;
    }

    /** Ends when nothing is due any more, or at the first order for which system B has no answer. Never throws. */
    void finishDue() {
        try {
            List<String> due;
            do {
                due = book.due(BATCH);
            } while (finish(due) && due.size() == BATCH);
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "open orders cannot be looked at", failure);
        }
    }

    private boolean finish(List<String> due) {
        for (String orderId : due) {
            try {
                process.resume(orderId);
            } catch (TryAgainLaterException later) {
                LOG.log(Level.WARNING, "order {0} stays open: {1}", orderId, later.getMessage());
                return false;
            } catch (RuntimeException failure) {
                LOG.log(Level.ERROR, "order " + orderId + " stays open", failure);
            }
        }
        return true;
    }
}
