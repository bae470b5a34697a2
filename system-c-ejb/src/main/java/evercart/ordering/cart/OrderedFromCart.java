package evercart.ordering.cart;

import evercart.api.ordering.CartUpdate;
import evercart.ordering.order.CustomerOrder;
import evercart.ordering.order.OrderNews;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/**
 * Takes what was ordered out of the customer's cart together with the order's confirmation: once, whatever dies. What is taken back is
 * not bought again unasked.
 */
public final class OrderedFromCart implements OrderNews {

    @Override
    public void confirmed(EntityManager transaction, CustomerOrder order, Instant now) {
        KeptCarts.takeOut(transaction, order.customerId(), CartUpdate.ordered(order.toOrder()), now);
    }
}
