package evercart.storefront.account;

import evercart.api.ordering.Customer;
import evercart.api.ordering.EndedLogins;
import evercart.storefront.neighbours.NeighbourAwayException;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Which logins are over, because the password was changed or the account deleted, on whatever device and node. It is asked for every
 * two seconds rather than with every request; while ordering is away it stays as it was known.
 */
@ApplicationScoped
public class LoginsInForce {
    private static final Logger LOG = System.getLogger(LoginsInForce.class.getName());
    private static final long SECONDS_BETWEEN_LOOKS = 2;

    /** Twice as long as a session lives without a request: whoever comes back later finds the session itself over. */
    private static final Duration REMEMBERED = Duration.ofHours(2);

    @Inject
    AccountGateway accounts;

    @Resource
    ManagedScheduledExecutorService scheduler;

    private final Map<String, Integer> leastCredentials = new ConcurrentHashMap<>();
    private ScheduledFuture<?> looks;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        // being created is all it takes
    }

    @PostConstruct
    void begin() {
        looks = scheduler.scheduleWithFixedDelay(
                this::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        looks.cancel(false);
    }

    private void look() {
        try {
            accounts.endedLogins(REMEMBERED).forEach(this::end);
        } catch (NeighbourAwayException away) {
            LOG.log(Level.DEBUG, "ended logins stay as they were known: {0}", away.getMessage());
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "ended logins cannot be asked for", failure);
        }
    }

    private void end(EndedLogins ended) {
        leastCredentials.merge(ended.getCustomerId(), ended.getLeastCredentials(), Math::max);
    }

    boolean contains(Customer login) {
        return login.getCredentials() >= leastCredentials.getOrDefault(login.getId(), 0);
    }
}
