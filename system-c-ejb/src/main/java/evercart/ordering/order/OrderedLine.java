package evercart.ordering.order;

import evercart.api.LocalizedText;
import evercart.api.Money;
import evercart.api.ordering.OrderLine;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** One line of an order, as the customer saw it. */
@Entity
@IdClass(OrderedLine.Key.class)
@Table(schema = "ordering", name = "order_line")
public class OrderedLine {
    @Id
    @ManyToOne(optional = false)
    @JoinColumn(name = "order_id")
    private CustomerOrder order;

    @Id
    private int position;

    private String sku;

    @Column(name = "name_en")
    private String english;

    @Column(name = "name_zh")
    private String chinese;

    private int quantity;

    @Column(name = "price_minor")
    private long price;

    protected OrderedLine() {}

    OrderedLine(CustomerOrder order, int position, OrderLine line) {
        this.order = order;
        this.position = position;
        sku = line.getSku();
        english = line.getName().getEnglish();
        chinese = line.getName().getChinese();
        quantity = line.getQuantity();
        price = line.getPrice().getMinorUnits();
    }

    OrderLine toOrderLine(String currency) {
        return new OrderLine(sku, LocalizedText.of(english, chinese), quantity, Money.ofMinor(price, currency));
    }

    /** The place of a line in its order. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String order;
        private int position;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && position == key.position && Objects.equals(order, key.order);
        }

        @Override
        public int hashCode() {
            return Objects.hash(order, position);
        }
    }
}
