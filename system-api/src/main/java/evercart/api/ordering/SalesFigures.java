package evercart.api.ordering;

import evercart.api.catalog.StockLine;
import evercart.remote.Idempotent;
import jakarta.ejb.Remote;
import java.util.List;

/** What sold: system B asks it for the best sellers. */
@Remote
@Idempotent
public interface SalesFigures {

    /** Where JNDI has it on every node of its system. */
    String JNDI_NAME = "evercart/SalesFigures";

    /** The products of orders that were confirmed and neither cancelled nor refunded, with the pieces sold, most pieces first. @param limit 1 to 500 */
    List<StockLine> bestSellers(int limit);
}
