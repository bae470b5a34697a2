package evercart.ordering.order;

/** Hears of every change of an order after it is written for good. */
interface OrderChanges {

    void received(OrderState written);

    void changed(OrderState before, OrderState after, String why);
}
