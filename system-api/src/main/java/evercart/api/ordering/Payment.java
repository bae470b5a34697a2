package evercart.api.ordering;

/** How the customer pays. */
public enum Payment {
    INVOICE,
    ON_DELIVERY
}
