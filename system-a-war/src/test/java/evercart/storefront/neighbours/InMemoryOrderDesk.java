package evercart.storefront.neighbours;

import evercart.api.Money;
import evercart.api.Page;
import evercart.api.ordering.Customer;
import evercart.api.ordering.CustomerRecord;
import evercart.api.ordering.Order;
import evercart.api.ordering.OrderDelivery;
import evercart.api.ordering.OrderDesk;
import evercart.api.ordering.OrderFile;
import evercart.api.ordering.OrderSearch;
import evercart.api.ordering.OrderStatus;
import evercart.api.ordering.OrderTransitionException;
import evercart.api.ordering.SalesDay;
import evercart.api.ordering.SalesReport;
import evercart.api.ordering.SoldProduct;
import evercart.api.ordering.StaffOrder;
import evercart.api.ordering.StatusCount;
import evercart.api.ordering.UnknownCustomerException;
import evercart.api.ordering.UnknownOrderException;
import evercart.api.staff.Change;
import evercart.api.staff.StaffPass;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What staff do at system C, over the orders and accounts in memory. */
@Alternative
@Priority(1)
@ApplicationScoped
public class InMemoryOrderDesk implements OrderDesk {

    @Inject
    InMemoryStaff staff;

    @Inject
    InMemoryOrders orders;

    @Inject
    InMemoryAccounts accounts;

    private final Presence presence = new Presence();
    private final List<Change> changes = new ArrayList<>();

    public void setAway(boolean away) {
        presence.set(away);
    }

    private String check(StaffPass pass) {
        presence.check();
        return staff.check(pass);
    }

    @Override
    public Page<StaffOrder> orders(StaffPass pass, OrderSearch search) {
        check(pass);
        return page(
                orders.all().stream()
                        .filter(order -> search.getStatus() == null || search.getStatus() == order.getStatus())
                        .filter(order -> search.getCustomerId() == null
                                || search.getCustomerId().equals(order.getCustomerId()))
                        .map(this::seen)
                        .filter(order -> order.getOrder().getId().startsWith(search.getText())
                                || order.getEmail() != null && order.getEmail().contains(search.getText())),
                search.getPage(),
                search.getSize());
    }

    private StaffOrder seen(Order order) {
        Customer customer = accounts.withId(order.getCustomerId());
        return new StaffOrder(
                order, customer == null ? null : customer.getEmail(), customer == null ? null : customer.getName());
    }

    @Override
    public OrderFile order(StaffPass pass, String orderId) {
        check(pass);
        return new OrderFile(
                seen(found(orderId)),
                true,
                changes.stream()
                        .filter(change -> change.getSubject().equals(orderId))
                        .toList());
    }

    @Override
    public List<OrderDelivery> deliveriesOf(StaffPass pass, List<String> orderIds) {
        check(pass);
        return orders.all().stream()
                .filter(order -> orderIds.contains(order.getId()))
                .map(orders::deliveryOf)
                .toList();
    }

    private Order found(String orderId) {
        return orders.all().stream()
                .filter(order -> order.getId().equals(orderId))
                .findFirst()
                .orElseThrow(() -> new UnknownOrderException(orderId));
    }

    @Override
    public Order pack(StaffPass pass, String orderId) {
        return move(check(pass), orderId, OrderStatus.CONFIRMED, OrderStatus.PACKED);
    }

    @Override
    public Order ship(StaffPass pass, String orderId) {
        return move(check(pass), orderId, OrderStatus.PACKED, OrderStatus.SHIPPED);
    }

    @Override
    public Order refund(StaffPass pass, String orderId, OrderStatus seen, boolean goodsBack) {
        return move(check(pass), orderId, seen, OrderStatus.REFUNDED);
    }

    private Order move(String who, String orderId, OrderStatus from, OrderStatus to) {
        Order order = found(orderId);
        if (order.getStatus() == to) {
            return order;
        }
        if (order.getStatus() != from) {
            throw new OrderTransitionException(orderId, order.getStatus(), to);
        }
        changes.add(0, new Change(Instant.now(), who, orderId, "status", from.name(), to.name()));
        return orders.move(order, to);
    }

    @Override
    public Page<CustomerRecord> customers(StaffPass pass, String text, int page, int size) {
        check(pass);
        return page(
                accounts.all().stream()
                        .filter(customer -> customer.getEmail().contains(text == null ? "" : text))
                        .map(this::record),
                page,
                size);
    }

    @Override
    public CustomerRecord customer(StaffPass pass, String customerId) {
        check(pass);
        Customer customer = accounts.withId(customerId);
        if (customer == null) {
            throw new UnknownCustomerException(customerId);
        }
        return record(customer);
    }

    private CustomerRecord record(Customer customer) {
        long placed = orders.all().stream()
                .filter(order -> order.getCustomerId().equals(customer.getId()))
                .count();
        return new CustomerRecord(
                customer.getId(),
                customer.getEmail(),
                customer.getName(),
                Instant.now(),
                customer.getEmail().endsWith("@staff.example"),
                placed);
    }

    @Override
    public SalesReport sales(StaffPass pass, int days) {
        check(pass);
        LocalDate today = LocalDate.now();
        List<Order> all = orders.all();
        Money total = all.stream().map(Order::getTotal).reduce(Money.zero("GBP"), Money::plus);
        List<SalesDay> told = Stream.iterate(days - 1, back -> back >= 0, back -> back - 1)
                .map(back -> new SalesDay(
                        today.minusDays(back).toString(),
                        back == 0 ? all.size() : back % 5,
                        back == 0 ? total : Money.ofMinor(back % 5 * 1250L, "GBP")))
                .toList();
        List<SoldProduct> products = all.stream()
                .flatMap(order -> order.getLines().stream())
                .limit(3)
                .map(line -> new SoldProduct(line.getSku(), line.getName(), line.getQuantity(), line.getTotal()))
                .toList();
        return new SalesReport(
                told,
                products,
                OrderDesk.states().stream()
                        .map(status -> new StatusCount(
                                status,
                                all.stream()
                                        .filter(order -> order.getStatus() == status)
                                        .count()))
                        .toList());
    }

    @Override
    public Page<Change> changes(StaffPass pass, int page, int size) {
        check(pass);
        return page(changes.stream(), page, size);
    }

    static <T extends java.io.Serializable> Page<T> page(Stream<T> stream, int page, int size) {
        List<T> all = stream.toList();
        return new Page<>(
                all.stream().skip((long) (page - 1) * size).limit(size).toList(), page, size, all.size());
    }
}
