package evercart.api.ordering;

import java.io.Serializable;
import java.util.Objects;

/** Which delivery an order has; what it costs is in the order, {@link Order#getDeliveryPrice()}. */
public final class OrderDelivery implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String orderId;
    private final Delivery delivery;

    public OrderDelivery(String orderId, Delivery delivery) {
        this.orderId = Objects.requireNonNull(orderId, "orderId");
        this.delivery = Objects.requireNonNull(delivery, "delivery");
    }

    public String getOrderId() {
        return orderId;
    }

    public Delivery getDelivery() {
        return delivery;
    }
}
