package evercart.ordering.order;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Wakes {@link OpenOrders} every second, on every node. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OpenOrdersTimer {
    @Inject
    OpenOrders openOrders;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void finishDue() {
        openOrders.finishDue();
    }
}
