package evercart.ordering.order;

import evercart.api.LocalizedText;
import evercart.api.Money;
import evercart.api.ordering.Address;
import evercart.api.ordering.Delivery;
import evercart.api.ordering.DeliveryTerms;
import evercart.api.ordering.Order;
import evercart.api.ordering.OrderLine;
import evercart.api.ordering.OrderRequest;
import evercart.api.ordering.OrderStatus;
import evercart.api.ordering.Payment;
import evercart.databases.TestDatabase;
import evercart.ordering.MovableClock;
import evercart.ordering.OrderingDatabase;
import evercart.ordering.Transactions;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A shop of two C nodes on one database, with tea at 4.50 and cups at 12.00, ten pieces each, express at 5.00, and customers who buy. */
public final class Shop implements AutoCloseable {
    static final int PIECES = 10;

    static final DeliveryTerms EXPRESS = new DeliveryTerms(Delivery.EXPRESS, Money.ofMinor(500, "GBP"));

    /** Of the moments of {@link Fate} that at which stock is reserved. */
    private static final int RESERVE = 4;

    public final MovableClock clock = new MovableClock();
    private final OrderingDatabase first;
    private final OrderingDatabase second;
    FakeCatalog catalog;

    public Shop(TestDatabase database) {
        TestDatabase migrated = OrderingDatabase.migrated(database);
        first = OrderingDatabase.nodeOf(migrated);
        second = OrderingDatabase.nodeOf(migrated);
        restock();
    }

    /** Everything as on the first day. */
    public void restock() {
        for (String table : List.of(
                "change",
                "account_cart_update",
                "account_cart_line",
                "account_cart",
                "customer_address",
                "order_mail",
                "account_mail",
                "email_mail",
                "email_wish",
                "password_token",
                "order_line",
                "customer_order",
                "customer")) {
            first.inNew(database ->
                    database.createNativeQuery("delete from ordering." + table).executeUpdate());
        }
        catalog = new FakeCatalog().with("tea", 450, PIECES).with("cup", 1200, PIECES);
    }

    TestNode node(Fate fate) {
        return new TestNode(first, catalog, clock, fate);
    }

    TestNode node() {
        return node(Fate.kind());
    }

    /** A node whose database goes through this. */
    TestNode nodeBehind(UnaryOperator<Transactions> way) {
        return new TestNode(way.apply(first), catalog, clock, Fate.kind());
    }

    TestNode otherNode(Fate fate) {
        return new TestNode(second, catalog, clock, fate);
    }

    TestNode otherNode() {
        return otherNode(Fate.kind());
    }

    /** Two teas for somebody who reads this language. */
    public Order order(String customer, Locale language) {
        return node().process.place(twoTeas(customer, language)).getOrder();
    }

    /** Two teas by express for somebody who reads this language. */
    public Order orderExpress(String customer, Locale language) {
        return node().process.place(twoTeas(customer, language), EXPRESS).getOrder();
    }

    /** Two teas that are received while the catalogue is away; when it is back, somebody else has bought all tea. */
    public Order orderTooLate(String customer, Locale language) {
        Order received = node(Fate.unreachable(RESERVE))
                .process
                .place(twoTeas(customer, language))
                .getOrder();
        otherNode().process.place(request(customer(), "all", tea(PIECES, 450)));
        passTime();
        return received;
    }

    private static OrderRequest twoTeas(String customer, Locale language) {
        OrderRequest inEnglish = twoTeas(customer, UUID.randomUUID().toString());
        return new OrderRequest(
                customer,
                inEnglish.getIdempotencyKey(),
                inEnglish.getLines(),
                inEnglish.getPayment(),
                inEnglish.getAddress(),
                language);
    }

    public void cancel(Order order) {
        node().process.cancel(order.getCustomerId(), order.getId());
    }

    /** The first node's way to the database, and the second's. */
    public List<Transactions> databases() {
        return List.of(first, second);
    }

    /** How many SQL statements the first node needs for it. */
    int queriesOf(Runnable work) {
        return first.statementsOf(work);
    }

    public String customer() {
        String id = UUID.randomUUID().toString();
        first.inNew(database -> database.createNativeQuery(
                        "insert into ordering.customer (id, email, password_hash, registered_at)"
                                + " values (?, ?, 'none', current_timestamp)")
                .setParameter(1, id)
                .setParameter(2, id + "@example.com")
                .executeUpdate());
        return id;
    }

    static OrderRequest twoTeas(String customer, String key) {
        return request(customer, key, tea(2, 450));
    }

    static OrderRequest request(String customer, String key, OrderLine... lines) {
        Address address = new Address("Li Lei", "1 Long Street", "E1 6AN", "London", "GB");
        return new OrderRequest(customer, key, List.of(lines), Payment.INVOICE, address, Locale.ENGLISH);
    }

    static OrderLine tea(int quantity, long price) {
        return new OrderLine("tea", LocalizedText.of("Tea", "茶"), quantity, Money.ofMinor(price, "GBP"));
    }

    static OrderLine cup(int quantity) {
        return new OrderLine("cup", LocalizedText.of("Cup", null), quantity, Money.ofMinor(1200, "GBP"));
    }

    /** Lets time pass until every open order is due, and some node looks. */
    void passTime() {
        clock.move(CustomerOrder.QUIET.plusSeconds(1));
        otherNode().openOrders.finishDue();
    }

    /** The customer's orders that are neither rejected nor cancelled. */
    List<Order> kept(String customer) {
        return orders(customer).stream()
                .filter(order ->
                        order.getStatus() == OrderStatus.RECEIVED || order.getStatus() == OrderStatus.CONFIRMED)
                .toList();
    }

    List<Order> orders(String customer) {
        return otherNode().history.ordersOf(customer, 1, 100).getItems();
    }

    /** How many orders still wait for a step at system B. */
    long open() {
        return first.inNew(database -> database.createQuery(
                        "select count(o) from CustomerOrder o where o.stock <> :settled", Long.class)
                .setParameter("settled", StockStep.SETTLED)
                .getSingleResult());
    }

    /** How many mails were written about orders that are neither rejected nor cancelled. */
    long mails() {
        return first.inNew(
                database -> database.createQuery("select count(m) from OrderMail m where m.kind <> :none", Long.class)
                        .setParameter("none", OrderStatus.REJECTED.name())
                        .getSingleResult());
    }

    /** How many mails tell of orders that were received and cannot be had after all. */
    long apologies() {
        return first.inNew(
                database -> database.createQuery("select count(m) from OrderMail m where m.kind = :kind", Long.class)
                        .setParameter("kind", OrderStatus.REJECTED.name())
                        .getSingleResult());
    }

    @Override
    public void close() {
        first.close();
        second.close();
    }
}
