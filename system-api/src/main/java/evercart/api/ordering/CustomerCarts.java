package evercart.api.ordering;

import evercart.remote.Idempotent;
import jakarta.ejb.Remote;
import java.util.List;

/** The carts that follow customers from one device to another. */
@Remote
@Idempotent
public interface CustomerCarts {

    /** Where JNDI has it on every node of its system. */
    String JNDI_NAME = "evercart/CustomerCarts";

    /**
     * Applies the updates one after the other, each at most once, none in parallel to any other of this customer, and answers the
     * cart after them. A confirmed order takes its pieces out of the cart by itself.
     *
     * @param updates at most 200; none to read only
     * @throws InvalidCredentialsException when there is no such account any more
     * @throws evercart.api.InvalidInputException naming the part at fault
     */
    AccountCart update(String customerId, List<CartUpdate> updates);
}
