package evercart.ordering.order;

import evercart.databases.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** One shop for all tests of a class, each of which finds it as on the first day, with a customer nobody has seen before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ShopContract {
    Shop shop;
    String customer;

    abstract TestDatabase database();

    @BeforeAll
    void open() {
        shop = new Shop(database());
    }

    @AfterAll
    void close() {
        shop.close();
    }

    @BeforeEach
    void restock() {
        shop.restock();
        customer = shop.customer();
    }
}
