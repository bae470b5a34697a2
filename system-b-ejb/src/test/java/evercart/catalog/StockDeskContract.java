package evercart.catalog;

import static evercart.catalog.Fixtures.given;
import static evercart.catalog.Fixtures.stocked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import evercart.api.catalog.InsufficientStockException;
import evercart.api.catalog.Product;
import evercart.api.catalog.StockLine;
import evercart.api.catalog.UnknownProductException;
import evercart.api.catalog.UnknownReservationException;
import evercart.databases.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every piece counted exactly once, on any database, whoever else is at the desk, on this node or another. */
abstract class StockDeskContract {
    private static final Duration EXPIRY = Duration.ofMinutes(10);

    private final MovableClock clock = new MovableClock();
    private TestTransactions transactions;
    private TestTransactions otherNode;
    private StockDesk desk;
    private StockDesk deskOfOtherNode;

    abstract TestDatabase database();

    @BeforeEach
    void desk_with_ten_mugs_and_ten_lamps() {
        TestDatabase database = database();
        transactions = new TestTransactions(database);
        otherNode = new TestTransactions(database);
        desk = new StockDesk(transactions, clock, EXPIRY);
        deskOfOtherNode = new StockDesk(otherNode, clock, EXPIRY);
        given(transactions, stocked("mug", 10), stocked("lamp", 10));
    }

    @AfterEach
    void close() {
        transactions.close();
        otherNode.close();
    }

    @Test
    void a_reservation_takes_its_pieces_once_however_often_it_is_asked_for() {
        desk.reserve("order", lines("mug", 3, "lamp", 1));
        desk.reserve("order", lines("mug", 3, "lamp", 1));
        desk.reserve("order", lines("mug", 5));

        assertThat(stock("mug")).isEqualTo(7);
        assertThat(stock("lamp")).isEqualTo(9);
    }

    @Test
    void nothing_is_reserved_when_one_line_cannot_be_had() {
        assertThatExceptionOfType(InsufficientStockException.class)
                .isThrownBy(() -> desk.reserve("order", lines("lamp", 1, "mug", 11)))
                .satisfies(refused -> {
                    assertThat(refused.getSku()).isEqualTo("mug");
                    assertThat(refused.getAvailable()).isEqualTo(10);
                });
        assertThatExceptionOfType(UnknownProductException.class)
                .isThrownBy(() -> desk.reserve("order", lines("lamp", 1, "unicorn", 1)));

        assertThat(stock("lamp")).isEqualTo(10);
        assertThat(stock("mug")).isEqualTo(10);
        assertThatExceptionOfType(UnknownReservationException.class).isThrownBy(() -> desk.commit("order"));
    }

    @Test
    void what_is_committed_stays_sold() {
        desk.reserve("order", lines("mug", 3));
        desk.commit("order");
        desk.commit("order");
        desk.reserve("order", lines("mug", 3));
        clock.move(EXPIRY.multipliedBy(2));
        desk.sweep();
        desk.commit("order");

        assertThat(stock("mug")).isEqualTo(7);
    }

    @Test
    void a_release_gives_pieces_back_once_committed_or_not() {
        desk.reserve("open", lines("mug", 3));
        desk.reserve("sold", lines("mug", 4));
        desk.commit("sold");

        desk.release("open");
        desk.release("open");
        desk.release("sold");
        desk.release("sold");
        desk.release("never heard of");

        assertThat(stock("mug")).isEqualTo(10);
        assertThatExceptionOfType(UnknownReservationException.class).isThrownBy(() -> desk.commit("open"));
    }

    @Test
    void a_released_reservation_is_made_again_with_its_new_lines() {
        desk.reserve("order", lines("mug", 3));
        desk.release("order");
        desk.reserve("order", lines("lamp", 2));
        desk.commit("order");

        assertThat(stock("mug")).isEqualTo(10);
        assertThat(stock("lamp")).isEqualTo(8);
    }

    @Test
    void an_expired_reservation_cannot_be_committed_whether_swept_or_not() {
        desk.reserve("order", lines("mug", 3));
        clock.move(EXPIRY);

        assertThatExceptionOfType(UnknownReservationException.class).isThrownBy(() -> desk.commit("order"));
        assertThat(desk.sweep()).isEqualTo(1);
        assertThatExceptionOfType(UnknownReservationException.class).isThrownBy(() -> desk.commit("order"));

        assertThat(stock("mug")).isEqualTo(10);
    }

    @Test
    void an_expired_reservation_is_made_again_without_a_sweep() {
        desk.reserve("order", lines("mug", 10));
        clock.move(EXPIRY);

        desk.reserve("order", lines("mug", 8, "lamp", 1));
        clock.move(EXPIRY.minusSeconds(1));
        desk.commit("order");

        assertThat(stock("mug")).isEqualTo(2);
        assertThat(stock("lamp")).isEqualTo(9);
        desk.release("order");
        assertThat(stock("mug")).isEqualTo(10);
        assertThat(stock("lamp")).isEqualTo(10);
    }

    @Test
    void pieces_of_an_expired_reservation_are_free_before_any_sweep() {
        desk.reserve("forgotten", lines("mug", 10));
        clock.move(EXPIRY);

        desk.reserve("order", lines("mug", 10));

        assertThat(stock("mug")).isZero();
        desk.release("forgotten");
        assertThat(stock("mug")).isZero();
    }

    @Test
    void fifty_buyers_of_the_last_ten_pieces_get_ten() {
        List<Boolean> outcomes = together(IntStream.range(0, 50)
                .mapToObj(buyer -> (Callable<Boolean>) () -> buys(nodeOf(buyer), "order" + buyer, "mug"))
                .toList());

        assertThat(Collections.frequency(outcomes, true)).isEqualTo(10);
        assertThat(stock("mug")).isZero();
    }

    @Test
    void buyers_who_want_the_same_products_in_another_order_do_not_lock_each_other_out() {
        List<Boolean> outcomes = together(IntStream.range(0, 20)
                .mapToObj(buyer -> (Callable<Boolean>) () -> buyer % 2 == 0
                        ? buys(nodeOf(buyer), "o" + buyer, "mug", "lamp")
                        : buys(nodeOf(buyer), "o" + buyer, "lamp", "mug"))
                .toList());

        assertThat(Collections.frequency(outcomes, true)).isEqualTo(10);
        assertThat(stock("mug")).isZero();
        assertThat(stock("lamp")).isZero();
    }

    @Test
    void one_order_sent_to_many_nodes_at_once_is_reserved_once() {
        List<Boolean> outcomes = together(IntStream.range(0, 8)
                .mapToObj(call -> (Callable<Boolean>) () -> buys(nodeOf(call), "the only order", "mug"))
                .toList());

        assertThat(outcomes).containsOnly(true);
        assertThat(stock("mug")).isEqualTo(9);
    }

    @Test
    void sweeps_of_many_nodes_at_once_give_back_once() {
        IntStream.range(0, 10).forEach(order -> desk.reserve("order" + order, lines("mug", 1)));
        clock.move(EXPIRY);

        List<Integer> ended = together(IntStream.range(0, 4)
                .mapToObj(node -> (Callable<Integer>) () -> nodeOf(node).sweep())
                .toList());

        assertThat(ended.stream().mapToInt(Integer::intValue).sum()).isEqualTo(10);
        assertThat(stock("mug")).isEqualTo(10);
    }

    @Test
    void what_one_node_does_the_other_goes_on_with() {
        desk.reserve("order", lines("mug", 3));
        deskOfOtherNode.reserve("order", lines("mug", 3));
        deskOfOtherNode.commit("order");
        desk.commit("order");

        assertThat(stock("mug")).isEqualTo(7);
        deskOfOtherNode.release("order");
        assertThat(stock("mug")).isEqualTo(10);
    }

    private StockDesk nodeOf(int number) {
        return number % 2 == 0 ? desk : deskOfOtherNode;
    }

    private static boolean buys(StockDesk desk, String orderId, String... skus) {
        List<StockLine> lines = new ArrayList<>();
        for (String sku : skus) {
            lines.add(new StockLine(sku, 1));
        }
        try {
            desk.reserve(orderId, lines);
            desk.commit(orderId);
            return true;
        } catch (InsufficientStockException soldOut) {
            return false;
        }
    }

    private static <T> List<T> together(List<Callable<T>> work) {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        } finally {
            threads.shutdownNow();
        }
    }

    private int stock(String sku) {
        return transactions
                .inNew(database -> new Products(database).withCode(sku))
                .map(Product::getStock)
                .orElseThrow();
    }

    private static List<StockLine> lines(String sku, int quantity) {
        return List.of(new StockLine(sku, quantity));
    }

    private static List<StockLine> lines(String sku, int quantity, String otherSku, int otherQuantity) {
        return List.of(new StockLine(sku, quantity), new StockLine(otherSku, otherQuantity));
    }
}
