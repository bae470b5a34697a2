package evercart.ordering.mail;

import evercart.ordering.order.CustomerOrder;
import evercart.ordering.order.OrderNews;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Writes mails into the outbox with the order's own change; takes those out again that have not gone when the order ends another way. */
public final class WrittenDown implements OrderNews {

    @Override
    public void confirmed(EntityManager transaction, CustomerOrder order, Instant now) {
        write(OrderMail.CONFIRMED, transaction, order, now);
    }

    @Override
    public void shipped(EntityManager transaction, CustomerOrder order, Instant now) {
        write(OrderMail.SHIPPED, transaction, order, now);
    }

    @Override
    public void refunded(EntityManager transaction, CustomerOrder order, Instant now) {
        new OrderMails(transaction).withdraw(order.id());
        write(OrderMail.REFUNDED, transaction, order, now);
    }

    @Override
    public void rejected(EntityManager transaction, CustomerOrder order, Instant now) {
        write(OrderMail.REJECTED, transaction, order, now);
    }

    private static void write(String kind, EntityManager transaction, CustomerOrder order, Instant now) {
        OrderMails mails = new OrderMails(transaction);
        mails.addressOf(order.customerId())
                .ifPresent(address -> mails.add(new OrderMail(order.id(), kind, address, order.language(), now)));
    }

    @Override
    public void cancelled(EntityManager transaction, CustomerOrder order) {
        new OrderMails(transaction).withdraw(order.id());
    }
}
