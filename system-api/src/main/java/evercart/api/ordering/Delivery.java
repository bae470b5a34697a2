package evercart.api.ordering;

/** How fast an order comes. */
public enum Delivery {
    /** Free, and what is meant where nobody says anything. */
    STANDARD,
    EXPRESS
}
