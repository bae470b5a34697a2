package evercart.api.catalog;

import evercart.remote.Idempotent;
import jakarta.ejb.Remote;
import java.util.List;

/**
 * Holds pieces back for an order until it is decided. Every method may be repeated with the same order id: the second call changes
 * nothing and answers as the first did. A reservation that nobody commits expires (configured, 10 minutes by default) and gives
 * its pieces back.
 */
@Remote
@Idempotent
public interface StockReservations {

    /** Where JNDI has it on every node of its system. */
    String JNDI_NAME = "evercart/StockReservations";

    /**
     * Reserves all lines or none. An open or committed reservation of this order is left as it is, whatever the lines say; an
     * expired or released one is made again.
     *
     * @param orderId the order's id, unique for ever
     * @param lines 1 to 200 lines of different products, quantities 1 to 999
     * @throws InsufficientStockException when one line cannot be had; nothing is reserved
     * @throws UnknownProductException when a product does not exist; nothing is reserved
     */
    void reserve(String orderId, List<StockLine> lines);

    /**
     * Takes the reserved pieces out of stock for good.
     *
     * @throws UnknownReservationException when the order has no reservation that is open or already committed
     */
    void commit(String orderId);

    /** Gives the pieces back, the committed ones (of a cancelled order) too. Does nothing when there is no reservation. */
    void release(String orderId);
}
