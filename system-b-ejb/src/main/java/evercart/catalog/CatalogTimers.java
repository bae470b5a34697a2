package evercart.catalog;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** What every node of system B does now and then by itself. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CatalogTimers {
    @Inject
    StockDesk stockDesk;

    @Inject
    BestSellers bestSellers;

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    void sweepReservations() {
        stockDesk.sweep();
    }

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    void refreshBestSellers() {
        bestSellers.refresh();
    }
}
