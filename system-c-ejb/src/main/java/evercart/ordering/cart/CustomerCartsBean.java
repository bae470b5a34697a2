package evercart.ordering.cart;

import evercart.api.ordering.AccountCart;
import evercart.api.ordering.CartUpdate;
import evercart.api.ordering.CustomerCarts;
import evercart.ordering.SystemBoundary;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;

/** Opens {@link KeptCarts} to the other systems. */
@Stateless(mappedName = CustomerCarts.JNDI_NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(SystemBoundary.class)
public class CustomerCartsBean implements CustomerCarts {
    @Inject
    KeptCarts carts;

    @Override
    public AccountCart update(String customerId, List<CartUpdate> updates) {
        return carts.update(customerId, updates);
    }
}
