package evercart.storefront.cart;

import evercart.api.EvercartException;
import evercart.api.ordering.AccountCart;
import evercart.api.ordering.CartUpdate;
import evercart.api.ordering.CustomerCarts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;

/** The remote carts of accounts behind guards. The wait is short: the session knows the cart well enough to go on. */
@ApplicationScoped
@Timeout(value = 2, unit = ChronoUnit.SECONDS)
@CircuitBreaker(
        requestVolumeThreshold = 10,
        delay = 1,
        delayUnit = ChronoUnit.SECONDS,
        skipOn = EvercartException.class)
@Bulkhead(100)
class GuardedCarts {

    @Inject
    CustomerCarts carts;

    AccountCart update(String customerId, List<CartUpdate> updates) {
        return carts.update(customerId, updates);
    }
}
