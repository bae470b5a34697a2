package evercart.storefront.cart;

import evercart.api.ordering.AccountCart;
import evercart.api.ordering.CartUpdate;
import evercart.storefront.neighbours.NeighbourCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The carts of accounts as the storefront uses them. */
@ApplicationScoped
class CartGateway {

    @Inject
    GuardedCarts carts;

    /**
     * @throws CartsAwayException when ordering does not answer in time
     * @throws evercart.api.EvercartException when the account is gone or ordering finds an update impossible
     */
    AccountCart update(String customerId, List<CartUpdate> updates) {
        return NeighbourCall.ask(() -> carts.update(customerId, updates), CartsAwayException::new);
    }
}
