package evercart.ordering.order;

import static evercart.ordering.order.Shop.PIECES;
import static evercart.ordering.order.Shop.request;
import static evercart.ordering.order.Shop.tea;
import static evercart.ordering.order.Shop.twoTeas;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import evercart.api.catalog.InsufficientStockException;
import evercart.api.ordering.Order;
import evercart.api.ordering.OrderRequest;
import evercart.databases.TestDatabase;
import evercart.ordering.Transactions;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An order is placed once or not at all and its stock counted once, whatever happens at whichever moment of its way: each blow is
 * dealt at every moment that there is, then the customer tries again at the other node and time passes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderFateTest {
    private static final int MOMENTS_OF_A_SMOOTH_ORDER = 7;

    private Shop shop;
    private String customer;
    private String other;

    @BeforeAll
    void open() {
        shop = new Shop(TestDatabase.h2());
    }

    @AfterAll
    void close() {
        shop.close();
    }

    @BeforeEach
    void restock() {
        shop.restock();
        customer = shop.customer();
        other = shop.customer();
    }

    static Stream<Named<IntFunction<Fate>>> blows() {
        return Stream.of(
                Named.of("unreachable", Fate::unreachable),
                Named.of("answer lost", Fate::answerLost),
                Named.of("death before", Fate::deathBefore),
                Named.of("death after", Fate::deathAfter));
    }

    @ParameterizedTest
    @MethodSource("blows")
    void retried_order_is_placed_once(IntFunction<Fate> blow) {
        int moments = atEveryMoment(blow, fate -> {
            attempt(fate, twoTeas(customer, "k"));
            shop.otherNode().process.place(twoTeas(customer, "k"));
            shop.passTime();

            assertThat(shop.kept(customer)).hasSize(1);
            assertStockAddsUp();
        });

        assertThat(moments).isEqualTo(MOMENTS_OF_A_SMOOTH_ORDER);
    }

    @ParameterizedTest
    @MethodSource("blows")
    void order_that_nobody_asks_for_again_is_placed_once_or_not_at_all(IntFunction<Fate> blow) {
        atEveryMoment(blow, fate -> {
            attempt(fate, twoTeas(customer, "k"));
            shop.passTime();

            assertStockAddsUp();
        });
    }

    @ParameterizedTest
    @MethodSource("blows")
    void order_that_cannot_be_had_takes_nothing(IntFunction<Fate> blow) {
        atEveryMoment(blow, fate -> {
            attempt(fate, request(customer, "k", tea(PIECES + 1, 450)));
            attempt(Fate.kind(), request(customer, "k", tea(PIECES + 1, 450)));
            shop.passTime();

            assertThat(shop.kept(customer)).isEmpty();
            assertStockAddsUp();
        });
    }

    @ParameterizedTest
    @MethodSource("blows")
    void cancelling_gives_all_stock_back(IntFunction<Fate> blow) {
        atEveryMoment(blow, fate -> {
            String id =
                    shop.node().process.place(twoTeas(customer, "k")).getOrder().getId();
            survive(() -> shop.node(fate).process.cancel(customer, id));
            shop.otherNode().process.cancel(customer, id);
            shop.passTime();

            assertThat(shop.kept(customer)).isEmpty();
            assertStockAddsUp();
        });
    }

    @Test
    void order_cancelled_at_any_moment_of_its_placing_keeps_no_stock() {
        meanwhile(() ->
                shop.orders(customer).forEach(order -> shop.otherNode().process.cancel(customer, order.getId())));
    }

    @Test
    void another_node_may_finish_the_order_at_any_moment() {
        meanwhile(shop::passTime);
    }

    @Test
    void same_request_may_come_to_another_node_at_any_moment() {
        meanwhile(() -> shop.otherNode().process.place(twoTeas(customer, "k")));
        assertThat(shop.kept(customer)).hasSize(1);
    }

    @Test
    void reservations_may_expire_at_any_moment() {
        meanwhile(() -> shop.catalog.expireReservations());
    }

    @Test
    void somebody_else_may_buy_all_at_any_moment_after_an_expiry() {
        atEveryMoment(
                moment -> Fate.meanwhile(moment, () -> {
                    shop.catalog.expireReservations();
                    attempt(Fate.kind(), request(other, "k", tea(PIECES, 450)));
                }),
                fate -> {
                    attempt(fate, twoTeas(customer, "k"));
                    shop.passTime();
                    assertThat(shop.catalog.free("tea")).isBetween(0, PIECES);
                    shop.catalog.with("tea", 450, shop.catalog.free("tea") + 2 * PIECES);
                    shop.passTime();

                    assertThat(shop.open()).isZero();
                    assertThat(shop.catalog.free("tea") + pieces(customer) + pieces(other))
                            .isEqualTo(3 * PIECES);
                });
    }

    @Test
    void orders_that_cannot_be_claimed_do_not_hold_the_timer_up() {
        int batch = 20;
        shop.catalog.with("tea", 450, 1000);
        Stream.generate(shop::customer)
                .limit(2 * batch)
                .forEach(each -> shop.node(Fate.unreachable(2)).process.place(twoTeas(each, "k")));
        shop.clock.move(CustomerOrder.QUIET.plusSeconds(1));
        TestNode node = shop.nodeBehind(database -> new OnlyFirstOf(batch + 1, database));

        assertTimeoutPreemptively(Duration.ofSeconds(30), node.openOrders::finishDue);

        assertThat(shop.open()).isEqualTo(2 * batch);
    }

    /** Of each so many transactions only the first comes through: the look at a batch, but none of its claims. */
    private static final class OnlyFirstOf implements Transactions {
        private final int round;
        private final Transactions database;
        private int done;

        private OnlyFirstOf(int round, Transactions database) {
            this.round = round;
            this.database = database;
        }

        @Override
        public <T> T inNew(Function<EntityManager, T> work) {
            if (done++ % round != 0) {
                throw new IllegalStateException("the row is locked");
            }
            return database.inNew(work);
        }
    }

    private void meanwhile(Runnable elsewhere) {
        atEveryMoment(moment -> Fate.meanwhile(moment, elsewhere), fate -> {
            attempt(fate, twoTeas(customer, "k"));
            shop.passTime();

            assertStockAddsUp();
        });
    }

    private void assertStockAddsUp() {
        assertThat(shop.open()).isZero();
        assertThat(shop.catalog.openReservations()).isZero();
        assertThat(shop.catalog.free("tea") + pieces(customer)).isEqualTo(PIECES);
        assertThat(shop.mails())
                .as("one for each confirmed order")
                .isEqualTo(shop.kept(customer).size());
    }

    private int pieces(String buyer) {
        return shop.kept(buyer).stream()
                .map(Order::getLines)
                .mapToInt(lines -> lines.get(0).getQuantity())
                .sum();
    }

    private void attempt(Fate fate, OrderRequest request) {
        survive(() -> shop.node(fate).process.place(request));
    }

    /** What a caller sees of a node that dies, of a database that fails or of an order that is refused. */
    private static void survive(Runnable work) {
        try {
            work.run();
        } catch (Fate.NodeDied | IllegalStateException | InsufficientStockException survived) {
            assertThat(survived).isNotNull();
        }
    }

    /** @return how many moments there were */
    private int atEveryMoment(IntFunction<Fate> blow, Consumer<Fate> story) {
        for (int moment = 1; ; moment++) {
            Fate fate = blow.apply(moment);
            restock();
            story.accept(fate);
            if (!fate.hasStruck()) {
                return moment - 1;
            }
        }
    }
}
