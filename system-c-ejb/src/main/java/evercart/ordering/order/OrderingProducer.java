package evercart.ordering.order;

import evercart.ordering.JtaTransactions;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Puts the plain classes of this package together from what the container has. */
@Dependent
class OrderingProducer {
    @Inject
    JtaTransactions transactions;

    @Inject
    MetricRegistry metrics;

    @Inject
    RemoteWarehouse remote;

    @Inject
    Instance<OrderNews> listeners;

    @Inject
    @ConfigProperty(name = "evercart.shop.currency")
    String currency;

    @Produces
    @Singleton
    Deliveries deliveries() {
        return new Deliveries(
                currency, () -> ConfigProvider.getConfig().getValue(Deliveries.EXPRESS_PRICE, BigDecimal.class));
    }

    @Produces
    @Singleton
    OrderProcess process(Deliveries deliveries) {
        return new OrderProcess(new OrderRules(currency), deliveries, book(), remote.warehouse());
    }

    @Produces
    @Singleton
    OpenOrders openOrders(OrderProcess process) {
        OrderBook book = book();
        metrics.gauge("evercart_orders_open", book::open);
        return new OpenOrders(book, process);
    }

    @Produces
    @Singleton
    OrderHistory history() {
        return new OrderHistory(new OrderRules(currency), transactions);
    }

    @Produces
    @Singleton
    Backoffice backoffice() {
        return new Backoffice(new OrderRules(currency), transactions, Clock.systemUTC());
    }

    private OrderBook book() {
        return new OrderBook(
                transactions,
                new LoggedAndCounted(metrics),
                OrderNews.to(listeners.stream().toList()),
                Clock.systemUTC());
    }
}
