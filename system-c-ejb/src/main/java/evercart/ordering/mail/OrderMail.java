package evercart.ordering.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A mail about an order. */
@Entity
@Table(schema = "ordering", name = "order_mail")
public class OrderMail extends WaitingMail {
    static final String CONFIRMED = "CONFIRMED";
    static final String SHIPPED = "SHIPPED";
    static final String REFUNDED = "REFUNDED";
    static final String REJECTED = "REJECTED";

    @Column(name = "order_id")
    private String orderId;

    protected OrderMail() {}

    OrderMail(String orderId, String kind, String recipient, String language, Instant now) {
        super(kind, recipient, language, now);
        this.orderId = orderId;
    }

    String orderId() {
        return orderId;
    }
}
