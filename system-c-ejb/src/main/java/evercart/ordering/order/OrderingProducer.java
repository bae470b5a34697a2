package evercart.ordering.order;

import evercart.ordering.JtaTransactions;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Puts the plain classes of this package together from what the container has. */
@Dependent
class OrderingProducer {
    @PersistenceContext(unitName = "ordering")
    EntityManager entityManager;

    @Inject
    JtaTransactions transactions;

    @Inject
    MetricRegistry metrics;

    @Inject
    RemoteWarehouse remote;

    @Inject
    @ConfigProperty(name = "evercart.shop.currency", defaultValue = "GBP")
    String currency;

    @Produces
    @Singleton
    OrderProcess process() {
        return new OrderProcess(new OrderRules(currency), book(), remote.warehouse());
    }

    @Produces
    @Singleton
    OpenOrders openOrders(OrderProcess process) {
        return new OpenOrders(book(), process);
    }

    @Produces
    @Singleton
    OrderHistory history() {
        return new OrderHistory(new OrderRules(currency), new Orders(entityManager), transactions);
    }

    private OrderBook book() {
        return new OrderBook(new Orders(entityManager), transactions, new LoggedAndCounted(metrics), Clock.systemUTC());
    }
}
