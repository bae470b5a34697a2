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
    private volatile boolean waiting;

    OpenOrders(OrderBook book, OrderProcess process) {
        this.book = book;
        this.process = process;
    }

    /** Ends when nothing is due any more, when something failed, or at once when system B has no answer. Never throws. */
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

    /** @return whether it makes sense to go on with more */
    private boolean finish(List<String> due) {
        boolean allWent = true;
        for (String orderId : due) {
            try {
                if (process.resume(orderId)) {
                    waits(false, "system B answers again");
                }
            } catch (TryAgainLaterException later) {
                waits(true, later.getMessage());
                return false;
            } catch (RuntimeException failure) {
                LOG.log(Level.ERROR, "order " + orderId + " stays open", failure);
                allWent = false;
            }
        }
        return allWent;
    }

    /** Says it once, not every second. */
    private void waits(boolean now, String why) {
        if (waiting != now) {
            waiting = now;
            LOG.log(Level.INFO, "open orders: {0} -> {1}, {2}", state(!now), state(now), why);
        }
    }

    private static String state(boolean waiting) {
        return waiting ? "waiting" : "being finished";
    }
}
