package evercart.ordering.cart;

import jakarta.persistence.EntityManager;

/** What is left of a cart when its customer's account is deleted: nothing. */
public final class ForgottenCart {

    private ForgottenCart() {}

    public static void of(String customerId, EntityManager transaction) {
        new CartRows(transaction, customerId).forget();
    }
}
