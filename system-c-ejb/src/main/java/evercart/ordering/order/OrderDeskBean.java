package evercart.ordering.order;

import evercart.api.Page;
import evercart.api.ordering.CustomerRecord;
import evercart.api.ordering.Order;
import evercart.api.ordering.OrderDelivery;
import evercart.api.ordering.OrderDesk;
import evercart.api.ordering.OrderFile;
import evercart.api.ordering.OrderSearch;
import evercart.api.ordering.OrderStatus;
import evercart.api.ordering.SalesReport;
import evercart.api.ordering.StaffOrder;
import evercart.api.staff.Change;
import evercart.api.staff.StaffPass;
import evercart.ordering.SystemBoundary;
import evercart.ordering.customer.StaffPasses;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;

/** Opens {@link Backoffice} and the staff's part of {@link OrderProcess} to the storefront. Every method looks at the pass first. */
@Stateless(mappedName = OrderDesk.JNDI_NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(SystemBoundary.class)
public class OrderDeskBean implements OrderDesk {

    @Inject
    StaffPasses passes;

    @Inject
    Backoffice backoffice;

    @Inject
    OrderProcess process;

    @Override
    public Page<StaffOrder> orders(StaffPass pass, OrderSearch search) {
        passes.check(pass);
        return backoffice.orders(search);
    }

    @Override
    public OrderFile order(StaffPass pass, String orderId) {
        passes.check(pass);
        return backoffice.order(orderId);
    }

    @Override
    public List<OrderDelivery> deliveriesOf(StaffPass pass, List<String> orderIds) {
        passes.check(pass);
        return backoffice.deliveriesOf(orderIds);
    }

    @Override
    public Order pack(StaffPass pass, String orderId) {
        return process.pack(orderId, passes.check(pass));
    }

    @Override
    public Order ship(StaffPass pass, String orderId) {
        return process.ship(orderId, passes.check(pass));
    }

    @Override
    public Order refund(StaffPass pass, String orderId, OrderStatus seen, boolean goodsBack) {
        return process.refund(orderId, seen, goodsBack, passes.check(pass));
    }

    @Override
    public Page<CustomerRecord> customers(StaffPass pass, String text, int page, int size) {
        passes.check(pass);
        return backoffice.customers(text, page, size);
    }

    @Override
    public CustomerRecord customer(StaffPass pass, String customerId) {
        passes.check(pass);
        return backoffice.customer(customerId);
    }

    @Override
    public SalesReport sales(StaffPass pass, int days) {
        passes.check(pass);
        return backoffice.sales(days);
    }

    @Override
    public Page<Change> changes(StaffPass pass, int page, int size) {
        passes.check(pass);
        return backoffice.changes(page, size);
    }
}
