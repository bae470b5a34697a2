package evercart.catalog;

import evercart.api.catalog.InsufficientStockException;
import evercart.api.catalog.StockLine;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reserves, commits and releases pieces for orders, and takes back what has expired. Each step is one transaction. */
final class StockDesk {
    private static final Logger LOG = System.getLogger(StockDesk.class.getName());
    private static final int SWEPT_AT_ONCE = 500;

    private final Transactions transactions;
    private final Clock clock;
    private final Duration expiry;

    StockDesk(Transactions transactions, Clock clock, Duration expiry) {
        this.transactions = transactions;
        this.clock = clock;
        this.expiry = expiry;
    }

    /** Pieces that only expired reservations hold count as free. */
    void reserve(String orderId, List<StockLine> lines) {
        WireInput.orderId(orderId);
        WireInput.stockLines(lines);
        Map<String, Integer> pieces =
                lines.stream().collect(Collectors.toMap(StockLine::getSku, StockLine::getQuantity));
        try {
            tryToReserve(orderId, pieces);
        } catch (InsufficientStockException refused) {
            if (sweep() == 0) {
                throw refused;
            }
            tryToReserve(orderId, pieces);
        }
    }

    void commit(String orderId) {
        WireInput.orderId(orderId);
        Instant now = clock.instant();
        transactions.inNewTwice(database -> {
            new Reservations(database).commit(orderId, now);
            return null;
        });
    }

    void release(String orderId) {
        WireInput.orderId(orderId);
        transactions.inNewTwice(database -> {
            new Reservations(database).release(orderId);
            return null;
        });
    }

    /** Safe on several nodes at once: one of them ends a reservation, the others find it gone. @return how many this call ended */
    int sweep() {
        Instant now = clock.instant();
        List<String> expired = transactions.inNew(database -> new Reservations(database).expired(now, SWEPT_AT_ONCE));
        int ended =
                (int) expired.stream().filter(orderId -> expire(orderId, now)).count();
        if (ended > 0) {
            LOG.log(Level.INFO, "reservations open -> expired: {0}", ended);
        }
        return ended;
    }

    private boolean expire(String orderId, Instant now) {
        return transactions.inNewTwice(database -> new Reservations(database).expire(orderId, now));
    }

    private void tryToReserve(String orderId, Map<String, Integer> pieces) {
        Instant now = clock.instant();
        transactions.inNewTwice(database -> {
            new Reservations(database).reserve(orderId, pieces, now, now.plus(expiry));
            return null;
        });
    }
}
