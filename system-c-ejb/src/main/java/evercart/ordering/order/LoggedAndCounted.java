package evercart.ordering.order;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** One line in the log for each change of an order, and a counter for each status that orders come to. */
final class LoggedAndCounted implements OrderChanges {
    private static final Logger LOG = System.getLogger(LoggedAndCounted.class.getName());

    private final MetricRegistry metrics;

    LoggedAndCounted(MetricRegistry metrics) {
        this.metrics = metrics;
    }

    @Override
    public void received(OrderState written) {
        LOG.log(Level.INFO, "order {0}: new -> {1}, a customer asked for it", written.id(), written);
        count(written);
    }

    @Override
    public void changed(OrderState before, OrderState after, String why) {
        LOG.log(Level.INFO, "order {0}: {1} -> {2}, {3}", after.id(), before, after, why);
        if (before.order().getStatus() != after.order().getStatus()) {
            count(after);
        }
    }

    private void count(OrderState state) {
        metrics.counter(
                        "evercart_orders",
                        new Tag("status", state.order().getStatus().name()))
                .inc();
    }
}
