package evercart.catalog;

import evercart.api.catalog.StockLine;
import evercart.api.catalog.StockReservations;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;

/** Serves system C, in transactions of this system's own: what it answered is in the database. */
@Stateless(mappedName = StockReservations.JNDI_NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(WireBoundary.class)
public class StockReservationsBean implements StockReservations {
    @Inject
    StockDesk stockDesk;

    @Override
    public void reserve(String orderId, List<StockLine> lines) {
        stockDesk.reserve(orderId, lines);
    }

    @Override
    public void commit(String orderId) {
        stockDesk.commit(orderId);
    }

    @Override
    public void release(String orderId) {
        stockDesk.release(orderId);
    }
}
