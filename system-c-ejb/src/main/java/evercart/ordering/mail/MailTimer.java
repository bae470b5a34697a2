package evercart.ordering.mail;

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

/** Wakes {@link MailRound} every two seconds, on one node of the system. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailTimer {
    private static final Duration TERM = Duration.ofSeconds(30);

    @Inject
    MailRound round;

    @Inject
    JtaTransactions transactions;

    private Lease lease;

    @PostConstruct
    void prepare() {
        lease = new Lease(transactions, Clock.systemUTC(), "order-mail", TERM);
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void sendDue() {
        lease.during(round::sendDue);
    }

    @PreDestroy
    void leave() {
        lease.giveBack();
    }
}
