package evercart.api.ordering;

import evercart.api.EvercartException;

/** No customer has this id, or not any more. */
public final class UnknownCustomerException extends EvercartException {
    private static final long serialVersionUID = 1L;

    public UnknownCustomerException(String customerId) {
        super("there is no customer " + customerId);
    }
}
