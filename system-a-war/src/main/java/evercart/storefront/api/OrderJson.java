package evercart.storefront.api;

import evercart.api.ordering.Address;
import evercart.api.ordering.Delivery;
import evercart.api.ordering.Order;
import evercart.api.ordering.OrderLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** An order as the API shows it; the total is of goods and delivery. */
public record OrderJson(
        String id,
        String status,
        List<Line> items,
        BigDecimal total,
        String currency,
        String payment,
        String delivery,
        BigDecimal deliveryPrice,
        Address address,
        String placed) {

    /** One product of it; the price is that of one piece. */
    public record Line(String sku, String name, int quantity, BigDecimal price) {

        static Line of(OrderLine line, Locale locale) {
            return new Line(
                    line.getSku(),
                    line.getName().in(locale),
                    line.getQuantity(),
                    line.getPrice().getAmount());
        }
    }

    static OrderJson of(Order order, Delivery delivery, Locale locale) {
        return new OrderJson(
                order.getId(),
                order.getStatus().name(),
                order.getLines().stream().map(line -> Line.of(line, locale)).toList(),
                order.getTotal().getAmount(),
                order.getTotal().getCurrency(),
                order.getPayment().name(),
                delivery.name(),
                order.getDeliveryPrice().getAmount(),
                order.getAddress(),
                order.getPlacedAt().toString());
    }
}
