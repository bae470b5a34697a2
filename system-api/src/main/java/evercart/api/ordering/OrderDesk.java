package evercart.api.ordering;

import evercart.api.Page;
import evercart.api.staff.Change;
import evercart.api.staff.StaffPass;
import evercart.remote.Idempotent;
import jakarta.ejb.Remote;
import java.util.List;

/**
 * What staff do at system C: all orders, customers and sales. Every method throws {@link evercart.api.staff.NotStaffException} when
 * the pass is no good, and {@link evercart.api.InvalidInputException} naming the part at fault.
 */
@Remote
@Idempotent
public interface OrderDesk {

    /** Where JNDI has it on every node of its system. */
    String JNDI_NAME = "evercart/OrderDesk";

    /** Newest first. */
    Page<StaffOrder> orders(StaffPass pass, OrderSearch search);

    /** @throws UnknownOrderException when there is none with this id */
    OrderFile order(StaffPass pass, String orderId);

    /** How these orders come, in no order; those that there are not are left out. @param orderIds at most 100 */
    List<OrderDelivery> deliveriesOf(StaffPass pass, List<String> orderIds);

    /**
     * From CONFIRMED, once its stock is taken. Packing a packed order answers it as it is.
     *
     * @throws UnknownOrderException when there is none with this id
     * @throws OrderTransitionException when it is anywhere else
     */
    Order pack(StaffPass pass, String orderId);

    /**
     * From PACKED; the customer is told by mail. Shipping a shipped order answers it as it is.
     *
     * @throws UnknownOrderException when there is none with this id
     * @throws OrderTransitionException when it is anywhere else
     */
    Order ship(StaffPass pass, String orderId);

    /**
     * From CONFIRMED, PACKED or SHIPPED; the customer is told by mail. Refunding a refunded order answers it as it is.
     *
     * @param seen where the caller saw the order: goods that were shipped meanwhile do not go back on the shelf by mistake
     * @param goodsBack whether a shipped order's goods came back; what was not shipped goes back on the shelf anyway
     * @throws UnknownOrderException when there is none with this id
     * @throws OrderTransitionException when it is anywhere else than seen
     */
    Order refund(StaffPass pass, String orderId, OrderStatus seen, boolean goodsBack);

    /** By e-mail address. @param text part of an e-mail address or name; empty means all @param page from 1 @param size 1 to 100 */
    Page<CustomerRecord> customers(StaffPass pass, String text, int page, int size);

    /** @throws UnknownCustomerException when there is none with this id, or the account was deleted */
    CustomerRecord customer(StaffPass pass, String customerId);

    /** @param days 1 to 366, today the last of them */
    SalesReport sales(StaffPass pass, int days);

    /** What staff and customers changed, newest first. @param page from 1 @param size 1 to 100 */
    Page<Change> changes(StaffPass pass, int page, int size);

    /** The states that staff can look for, in the order of an order's way. */
    static List<OrderStatus> states() {
        return List.of(
                OrderStatus.RECEIVED,
                OrderStatus.CONFIRMED,
                OrderStatus.PACKED,
                OrderStatus.SHIPPED,
                OrderStatus.REFUNDED,
                OrderStatus.CANCELLED,
                OrderStatus.REJECTED);
    }
}
