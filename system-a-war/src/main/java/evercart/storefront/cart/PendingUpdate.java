package evercart.storefront.cart;

import evercart.api.ordering.CartUpdate;
import java.io.Serializable;

/**
 * A change of a customer's cart that the account may not have yet.
 *
 * @param at orders the updates of one session: at least the time in milliseconds, and later than all that the session knew
 */
record PendingUpdate(long at, CartUpdate update) implements Serializable {}
