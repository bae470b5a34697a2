package evercart.ordering.order;

import evercart.api.ordering.Order;

/** How far an order was when it was last looked at. */
record OrderState(Order order, StockStep stock) {

    String id() {
        return order.getId();
    }

    boolean isSettled() {
        return stock == StockStep.SETTLED;
    }

    boolean isAsIn(OrderState other) {
        return order.getStatus() == other.order.getStatus() && stock == other.stock;
    }

    /** Both parts, for the log. */
    @Override
    public String toString() {
        return order.getStatus() + "/" + stock;
    }
}
