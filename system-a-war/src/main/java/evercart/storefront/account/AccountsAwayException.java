package evercart.storefront.account;

import evercart.storefront.neighbours.NeighbourAwayException;

/** Customer accounts cannot be asked right now. */
public final class AccountsAwayException extends NeighbourAwayException {
    private static final long serialVersionUID = 1L;

    AccountsAwayException(Throwable cause) {
        super("customer accounts are away right now", cause);
    }
}
