package evercart.ordering.mail;

import evercart.ordering.JtaTransactions;
import evercart.ordering.order.OrderNews;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Puts the plain classes of this package together from what the container has. */
@Dependent
class MailProducer {
    @Inject
    JtaTransactions transactions;

    @Inject
    MetricRegistry metrics;

    @Produces
    @Singleton
    OrderNews news() {
        return new WrittenDown();
    }

    @Produces
    @Singleton
    MailRound round() {
        return new MailRound(outbox(), MailProducer::settings, new Counted(metrics), Clock.systemUTC());
    }

    @Produces
    @Singleton
    MailStatus status() {
        MailStatus status = new MailStatus(outbox(), MailProducer::settings);
        metrics.gauge("evercart_mails_waiting", status::waiting);
        return status;
    }

    private Outbox outbox() {
        return new Outbox(transactions, Clock.systemUTC());
    }

    private static Optional<MailSettings> settings() {
        return MailSettings.from(key -> ConfigProvider.getConfig().getOptionalValue(key, String.class));
    }
}
