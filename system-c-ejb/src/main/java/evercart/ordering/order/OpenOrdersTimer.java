package evercart.ordering.order;

import evercart.ordering.JtaTransactions;
import evercart.ordering.Lease;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Wakes {@link OpenOrders} every second, on one node of the system. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OpenOrdersTimer {
    private static final Duration TERM = Duration.ofSeconds(5);

    @Inject
    OpenOrders openOrders;

    @Inject
    JtaTransactions transactions;

    private Lease lease;

    @PostConstruct
    void prepare() {
        lease = new Lease(transactions, Clock.systemUTC(), "open-orders", TERM);
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void finishDue() {
        lease.during(openOrders::finishDue);
    }

    @PreDestroy
    void leave() {
        lease.giveBack();
    }
}
