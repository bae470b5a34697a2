package evercart.ordering.order;

/** What has to be done next about an order's stock at system B. Kept with the order, so that any node can do it after a crash. */
enum StockStep {
    /** The catalogue was away when the order came: nobody has compared its prices yet. */
    CHECK_PRICES,
    RESERVE,
    COMMIT,
    RELEASE,
    /** Nothing is left to do. */
    SETTLED
}
