package evercart.ordering.mail;

import evercart.ordering.order.CustomerOrder;
import evercart.ordering.order.OrderNews;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Writes the confirmation into the outbox with the order's own change; takes it out again when the order is cancelled before it went. */
public final class WrittenDown implements OrderNews {

    @Override
    public void confirmed(EntityManager transaction, CustomerOrder order, Instant now) {
        OrderMails mails = new OrderMails(transaction);
        mails.addressOf(order.customerId())
                .ifPresent(address -> mails.add(new OrderMail(order.id(), address, order.language(), now)));
    }

    @Override
    public void cancelled(EntityManager transaction, CustomerOrder order) {
        new OrderMails(transaction).withdraw(order.id());
    }
}
