package evercart.storefront.checkout;

import evercart.api.Money;
import evercart.api.ordering.Delivery;
import evercart.api.ordering.DeliveryTerms;
import evercart.api.ordering.Order;

/** What goods and their delivery cost together. */
public final class Bill {
    private final Money goods;
    private final DeliveryTerms delivery;

    Bill(Money goods, DeliveryTerms delivery) {
        this.goods = goods;
        this.delivery = delivery;
    }

    public static Bill of(Order order, Delivery delivery) {
        return new Bill(order.getGoods(), new DeliveryTerms(delivery, order.getDeliveryPrice()));
    }

    public Money getGoods() {
        return goods;
    }

    public DeliveryTerms getDelivery() {
        return delivery;
    }

    public Money getTotal() {
        return goods.plus(delivery.getPrice());
    }
}
