package evercart.ordering.order;

import evercart.api.Money;
import evercart.api.ordering.Delivery;
import evercart.api.ordering.Order;
import evercart.api.ordering.OrderDelivery;
import evercart.api.ordering.OrderNotCancellableException;
import evercart.api.ordering.OrderRequest;
import evercart.api.ordering.OrderStatus;
import evercart.api.ordering.OrderTransitionException;
import evercart.api.ordering.Payment;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * An order and the rules of its way: RECEIVED, then CONFIRMED or REJECTED; from CONFIRMED staff make it PACKED, then SHIPPED, and may
 * make it REFUNDED from there on; its customer may make it CANCELLED before it is PACKED. Each of the other methods takes one report about the stock at system B; a report that comes too late, because another node was faster, changes nothing
 * or, where it may have taken stock for a closed order, has that stock released.
 */
@Entity
@Table(schema = "ordering", name = "customer_order")
public class CustomerOrder {
    /** How long after a change only the request that made it works on the order; then any node may go on. */
    static final Duration QUIET = Duration.ofSeconds(5);

    private static final String ENGLISH = Locale.ENGLISH.getLanguage();
    private static final String CHINESE = Locale.CHINESE.getLanguage();

    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "customer_id")
    private String customerId;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    @Enumerated(EnumType.STRING)
    private StockStep stock;

    @Column(name = "due_at")
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private Payment payment;

    @Enumerated(EnumType.STRING)
    private Delivery delivery;

    private String currency;

    @Column(name = "total_minor")
    private long total;

    private String language;

    @Column(name = "goods_back")
    private boolean goodsBack;

    @Embedded
    private Destination destination;

    @Column(name = "placed_at")
    private Instant placedAt;

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<OrderedLine> lines = new ArrayList<>();

    protected CustomerOrder() {}

    /** @param first CHECK_PRICES or RESERVE */
    CustomerOrder(Purchase purchase, StockStep first, Instant now) {
        OrderRequest request = purchase.request();
        id = UUID.randomUUID().toString();
        customerId = request.getCustomerId();
        idempotencyKey = request.getIdempotencyKey();
        status = OrderStatus.RECEIVED;
        payment = request.getPayment();
        delivery = purchase.delivery().getDelivery();
        currency = purchase.total().getCurrency();
        total = purchase.total().getMinorUnits();
        language = request.getLanguage().getLanguage().equals(CHINESE) ? CHINESE : ENGLISH;
        destination = new Destination(request.getAddress());
        placedAt = now;
        request.getLines().forEach(line -> lines.add(new OrderedLine(this, lines.size(), line)));
        next(first, now);
    }

    void pricesAgree(Instant now) {
        if (stock == StockStep.CHECK_PRICES) {
            next(StockStep.RESERVE, now);
        }
    }

    void reserved(Instant now) {
        if (isClosed()) {
            next(StockStep.RELEASE, now);
        } else if (stock == StockStep.RESERVE) {
            status = OrderStatus.CONFIRMED;
            next(StockStep.COMMIT, now);
        }
    }

    /** The catalogue refused for good. A confirmed order is not affected: its customer will get it, only later. */
    void refused(Instant now) {
        if (status == OrderStatus.RECEIVED) {
            status = OrderStatus.REJECTED;
            idempotencyKey = null;
            next(StockStep.RELEASE, now);
        }
    }

    void committed(Instant now) {
        if (isClosed()) {
            next(StockStep.RELEASE, now);
        } else if (stock == StockStep.COMMIT) {
            next(StockStep.SETTLED, now);
        }
    }

    /** The reservation expired before it was committed. */
    void reservationLost(Instant now) {
        if (stock == StockStep.COMMIT) {
            next(StockStep.RESERVE, now);
        }
    }

    void released(Instant now) {
        if (stock == StockStep.RELEASE) {
            next(StockStep.SETTLED, now);
        }
    }

    /** @throws OrderNotCancellableException when it is rejected, packed, shipped or refunded */
    void cancel(Instant now) {
        switch (status) {
            case RECEIVED, CONFIRMED -> {
                status = OrderStatus.CANCELLED;
                next(StockStep.RELEASE, now);
            }
            case CANCELLED -> {
                // it is already
            }
            default -> throw new OrderNotCancellableException(id, status);
        }
    }

    /** @throws OrderTransitionException when it is elsewhere than CONFIRMED with its stock taken */
    void pack(Instant now) {
        if (status != OrderStatus.PACKED) {
            require(status == OrderStatus.CONFIRMED && stock == StockStep.SETTLED, OrderStatus.PACKED);
            status = OrderStatus.PACKED;
        }
    }

    /** @throws OrderTransitionException when it is elsewhere than PACKED */
    void ship(Instant now) {
        if (status != OrderStatus.SHIPPED) {
            require(status == OrderStatus.PACKED, OrderStatus.SHIPPED);
            status = OrderStatus.SHIPPED;
        }
    }

    /**
     * @param seen where staff saw it
     * @param returned whether a shipped order's goods came back; what was not shipped is still there
     * @throws OrderTransitionException when it is elsewhere than seen, or nothing of it was confirmed
     */
    void refund(OrderStatus seen, boolean returned, Instant now) {
        if (status == OrderStatus.REFUNDED) {
            return;
        }
        boolean possible =
                status == OrderStatus.CONFIRMED || status == OrderStatus.PACKED || status == OrderStatus.SHIPPED;
        require(possible && status == seen, OrderStatus.REFUNDED);
        goodsBack = returned || status != OrderStatus.SHIPPED;
        status = OrderStatus.REFUNDED;
        if (goodsBack) {
            next(StockStep.RELEASE, now);
        }
    }

    private void require(boolean possible, OrderStatus wanted) {
        if (!possible) {
            throw new OrderTransitionException(id, status, wanted);
        }
    }

    /** Whether pieces that are taken for it now would be taken for nobody. */
    private boolean isClosed() {
        return status == OrderStatus.CANCELLED || status == OrderStatus.REJECTED || goodsBack;
    }

    private void next(StockStep step, Instant now) {
        stock = step;
        dueAt = step == StockStep.SETTLED ? null : now.plus(QUIET);
    }

    OrderState state() {
        return new OrderState(toOrder(), stock);
    }

    OrderStatus status() {
        return status;
    }

    public String id() {
        return id;
    }

    public String customerId() {
        return customerId;
    }

    /** Of the customer when this was ordered: {@code en} or {@code zh}. */
    public String language() {
        return language;
    }

    public Delivery delivery() {
        return delivery;
    }

    OrderDelivery toDelivery() {
        return new OrderDelivery(id, delivery);
    }

    public Order toOrder() {
        return new Order(
                id,
                customerId,
                status,
                lines.stream().map(line -> line.toOrderLine(currency)).toList(),
                Money.ofMinor(total, currency),
                payment,
                destination == null ? null : destination.toAddress(),
                placedAt);
    }
}
