package evercart.ordering.mail;

import evercart.ordering.JtaTransactions;
import evercart.ordering.customer.AccountNews;
import evercart.ordering.order.OrderNews;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
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
    AccountNews accountNews() {
        return new WrittenToCustomers(() -> settings().isPresent() && shop().isPresent());
    }

    @Produces
    @Singleton
    MailRound round() {
        return new MailRound(outboxes(), MailProducer::settings, new Counted(metrics), Clock.systemUTC());
    }

    @Produces
    @Singleton
    MailStatus status() {
        MailStatus status = new MailStatus(outboxes(), MailProducer::settings);
        metrics.gauge("evercart_mails_waiting", status::waiting);
        return status;
    }

    /** Whoever asked for a letter waits for it. */
    private List<Outbox<?>> outboxes() {
        Clock clock = Clock.systemUTC();
        return List.of(
                Outbox.ofAccounts(MailProducer::shopAsFarAsKnown, transactions, clock),
                Outbox.ofAddresses(MailProducer::shopAsFarAsKnown, transactions, clock),
                Outbox.ofOrders(transactions, clock));
    }

    private static Optional<MailSettings> settings() {
        return MailSettings.from(MailProducer::configured);
    }

    private static Optional<ShopAddress> shop() {
        return ShopAddress.from(MailProducer::configured);
    }

    /** A wrong address is told to whoever asks for a letter; it must not hold up other mails. */
    private static Optional<ShopAddress> shopAsFarAsKnown() {
        try {
            return shop();
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    private static Optional<String> configured(String key) {
        return ConfigProvider.getConfig().getOptionalValue(key, String.class);
    }
}
