package evercart.ordering.mail;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Has {@link MailStatus} look every ten seconds, on every node, however long a conversation with the mail server takes. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailStatusTimer {
    private static final Logger LOG = System.getLogger(MailStatusTimer.class.getName());

    @Inject
    MailStatus status;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void look() {
        try {
            status.look();
        } catch (RuntimeException away) {
            LOG.log(Level.DEBUG, "the outbox cannot be looked at", away);
        }
    }
}
