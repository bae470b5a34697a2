package evercart.ordering.mail;

import evercart.databases.TestDatabase;
import evercart.ordering.order.Shop;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A shop on any database with one customer, and a mail server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MailContract {
    Shop shop;
    PostOffice post;
    String customer;

    abstract TestDatabase database();

    @BeforeAll
    void openShop() {
        shop = new Shop(database());
    }

    @AfterAll
    void closeShop() {
        shop.close();
    }

    @BeforeEach
    void openPost() {
        shop.restock();
        customer = shop.customer();
        post = new PostOffice();
        post.open();
    }

    @AfterEach
    void closePost() {
        post.close();
    }

    void send(Outbox<?> outbox) {
        new MailRound(List.of(outbox), post::settings, new NotCounted(), shop.clock).sendDue();
    }

    Object query(String sql) {
        return shop.databases()
                .get(0)
                .inNew(database -> database.createNativeQuery(sql).getSingleResult());
    }

    void sql(String sql) {
        shop.databases()
                .get(0)
                .inNew(database -> database.createNativeQuery(sql).executeUpdate());
    }
}
