package evercart.api.ordering;

/** Where an order is on its way. */
public enum OrderStatus {
    /** Written down; its stock is not yet secured. The system goes on by itself. */
    RECEIVED,
    /** Its stock is taken: the customer will get it. */
    CONFIRMED,
    /** It lies ready to be sent; the customer cannot cancel it any more. */
    PACKED,
    /** It is on its way, or there. */
    SHIPPED,
    /** The shop gave the money back; its stock was given back if the goods came back. */
    REFUNDED,
    /** It could not be had; no stock was taken. */
    REJECTED,
    /** Taken back by the customer; its stock was given back. */
    CANCELLED
}
