package evercart.node;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Takes a node out of service before it is stopped: balancer and remote-call pools send nothing to a node that is not ready. Whoever
 * administers the domain sets {@code evercart.node.draining} for one server; it is read anew at every check.
 */
@Readiness
@ApplicationScoped
public class NotDraining implements HealthCheck {
    static final String DRAINING = "evercart.node.draining";

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("not-draining")
                .status(!isDraining(ConfigProvider.getConfig()))
                .build();
    }

    /** Asks the sources themselves, because Payara keeps a value for a minute once it was read. */
    static boolean isDraining(Config config) {
        return StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .sorted(Comparator.comparingInt(ConfigSource::getOrdinal).reversed())
                .map(source -> source.getValue(DRAINING))
                .filter(Objects::nonNull)
                .findFirst()
                .map(Boolean::parseBoolean)
                .orElse(false);
    }
}
