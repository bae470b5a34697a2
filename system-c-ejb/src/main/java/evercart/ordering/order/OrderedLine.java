package evercart.ordering.order;

import evercart.api.LocalizedText;
import evercart.api.Money;
import evercart.api.ordering.OrderLine;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** One line of an order, as the customer saw it. */
@Embeddable
public class OrderedLine {
    private String sku;

    @Column(name = "name_en")
    private String english;

    @Column(name = "name_zh")
    private String chinese;

    private int quantity;

    @Column(name = "price_minor")
    private long price;

    protected OrderedLine() {}

    OrderedLine(OrderLine line) {
        sku = line.getSku();
        english = line.getName().getEnglish();
        chinese = line.getName().getChinese();
        quantity = line.getQuantity();
        price = line.getPrice().getMinorUnits();
    }

    OrderLine toOrderLine(String currency) {
        return new OrderLine(sku, LocalizedText.of(english, chinese), quantity, Money.ofMinor(price, currency));
    }
}
