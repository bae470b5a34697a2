package evercart.ordering.order;

import evercart.api.catalog.StockLine;
import evercart.api.ordering.SalesFigures;
import evercart.ordering.SystemBoundary;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;

/** Opens the sales of {@link OrderHistory} to the other systems. */
@Stateless(mappedName = SalesFigures.JNDI_NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(SystemBoundary.class)
public class SalesFiguresBean implements SalesFigures {
    @Inject
    OrderHistory history;

    @Override
    public List<StockLine> bestSellers(int limit) {
        return history.bestSellers(limit);
    }
}
