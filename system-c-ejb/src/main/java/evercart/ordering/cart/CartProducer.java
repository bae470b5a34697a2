package evercart.ordering.cart;

import evercart.ordering.JtaTransactions;
import evercart.ordering.order.OrderNews;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the plain classes of this package together from what the container has. */
@Dependent
class CartProducer {
    @Inject
    JtaTransactions transactions;

    @Produces
    @Singleton
    KeptCarts carts() {
        return new KeptCarts(transactions, Clock.systemUTC());
    }

    @Produces
    @Singleton
    OrderNews news() {
        return new OrderedFromCart();
    }
}
