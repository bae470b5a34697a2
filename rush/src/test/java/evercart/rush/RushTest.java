package evercart.rush;

import static org.assertj.core.api.Assertions.assertThat;

import evercart.rush.FakeShop.Fault;
import evercart.rush.Ledger.Entry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Short rushes against a shop in memory: what it keeps is found, what it loses is seen. */
class RushTest {
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final Figures figures = new Figures();

    @Test
    void a_shop_that_keeps_its_promises_is_found_to() throws Exception {
        Ledger ledger = rushAt(Fault.NONE);
        assertThat(ledger.of(Entry.VISITS)).isEqualTo(15);
        assertThat(ledger.of(Entry.ORDERS)).isEqualTo(5);
        assertThat(ledger.of(Entry.ORDERS_FOUND)).isEqualTo(5);
        assertThat(ledger.of(Entry.CARTS_FOUND)).isEqualTo(5);
        assertThat(ledger.of(Entry.UNCHECKED)).isZero();
        assertThat(ledger.brokenPromises()).isZero();
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("0 failed").contains("answered by a1");
    }

    @ParameterizedTest
    @CsvSource({
        "FORGETS_A_CART, LOST_CARTS",
        "FORGETS_A_LOGIN, SECOND_LOGINS",
        "FORGETS_AN_ORDER, LOST_ORDERS",
        "ORDERS_TWICE, DOUBLE_ORDERS"
    })
    void a_promise_that_is_broken_once_is_counted_once(Fault fault, Entry counted) throws Exception {
        Ledger ledger = rushAt(fault);
        assertThat(ledger.of(counted)).isEqualTo(1);
        assertThat(ledger.brokenPromises()).isEqualTo(1);
    }

    @Test
    void requests_that_fail_are_counted_and_asked_again() throws Exception {
        Ledger ledger = rushAt(Fault.FAILS_NOW_AND_THEN);
        Figures.Second all = figures.sum(0, 600);
        assertThat(all.failed()).isEqualTo(all.requests() / 10);
        assertThat(ledger.brokenPromises()).isZero();
    }

    @Test
    void a_rush_without_a_free_connection_says_so() throws Exception {
        Ledger ledger = rushAt(Fault.NONE, 1);
        assertThat(ledger.of(Entry.NOT_BEGUN)).isPositive();
        assertThat(ledger.of(Entry.VISITS) + ledger.of(Entry.NOT_BEGUN)).isEqualTo(15);
    }

    private Ledger rushAt(Fault fault) throws IOException, InterruptedException {
        return rushAt(fault, 20);
    }

    private Ledger rushAt(Fault fault, int connections) throws IOException, InterruptedException {
        try (FakeShop shop = new FakeShop(fault)) {
            Arguments arguments = new Arguments(
                    shop.address(),
                    new Plan(5, 1, 3),
                    connections,
                    Optional.empty(),
                    Path.of("target"),
                    Optional.empty());
            Baskets baskets =
                    new Baskets(List.of(new Basket("", List.of(new Basket.Line("P1", 2), new Basket.Line("P2", 1)))));
            PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
            ReadyNodes nobodyTells = new ReadyNodes(Optional.empty(), "");
            return new Rush(arguments, baskets, new Shop(shop.address(), figures), figures, nobodyTells, out).run();
        }
    }
}
