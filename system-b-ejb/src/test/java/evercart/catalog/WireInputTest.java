package evercart.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import evercart.api.InvalidInputException;
import evercart.api.Money;
import evercart.api.catalog.ProductQuery;
import evercart.api.catalog.StockLine;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class WireInputTest {

    @Test
    void an_order_has_an_id_of_bounded_length() {
        refused("orderId", () -> WireInput.orderId(null));
        refused("orderId", () -> WireInput.orderId(" "));
        refused("orderId", () -> WireInput.orderId("x".repeat(101)));
        refused("orderId", () -> WireInput.orderId("a\u0000b"));
        assertThatCode(() -> WireInput.orderId("x".repeat(100))).doesNotThrowAnyException();
    }

    @Test
    void lines_are_bounded_in_number_and_quantity() {
        refused("lines", () -> WireInput.stockLines(null));
        refused("lines", () -> WireInput.stockLines(List.of()));
        refused("lines", () -> WireInput.stockLines(lines(201)));
        refused("lines[1]", () -> WireInput.stockLines(Arrays.asList(new StockLine("a", 1), null)));
        refused("lines[0].quantity", () -> WireInput.stockLines(List.of(new StockLine("a", 0))));
        refused("lines[0].quantity", () -> WireInput.stockLines(List.of(new StockLine("a", -3))));
        refused("lines[0].quantity", () -> WireInput.stockLines(List.of(new StockLine("a", 1000))));
        assertThatCode(() -> WireInput.stockLines(lines(200))).doesNotThrowAnyException();
    }

    @Test
    void a_product_stands_on_one_line_only() {
        refused("lines[1].sku", () -> WireInput.stockLines(Collections.nCopies(2, new StockLine("a", 1))));
    }

    @Test
    void a_query_that_went_past_its_constructor_is_refused() {
        refused("query", () -> WireInput.query(null));
        refused("page", () -> WireInput.query(forged("page", -1)));
        refused("size", () -> WireInput.query(forged("size", 1_000_000)));
        refused("sort", () -> WireInput.query(forged("sort", null)));
        refused("q", () -> WireInput.query(forged("text", "x".repeat(101))));
    }

    @Test
    void a_query_keeps_all_its_wishes() {
        ProductQuery query = ProductQuery.everything()
                .matching("tea")
                .in("kitchen")
                .costing(Money.ofMinor(100, "GBP"), Money.ofMinor(200, "GBP"))
                .inStock(true)
                .sortedBy(ProductQuery.Sort.NAME)
                .page(2, 10);

        assertThat(WireInput.query(query)).isEqualTo(query);
    }

    @Test
    void too_many_codes_are_refused() {
        List<String> codes = IntStream.range(0, 501).mapToObj(Integer::toString).toList();

        refused("skus", () -> WireInput.codes("skus", codes, 500));
        refused("skus", () -> WireInput.codes("skus", Collections.singletonList(null), 500));
    }

    @Test
    void a_code_is_fit_for_an_address() {
        for (String bad : List.of("", "a/b", "a b", "<b>", "ä", "x".repeat(51))) {
            refused("sku", () -> WireInput.code("sku", bad));
        }
        assertThatCode(() -> WireInput.code("sku", "gift_0001-A.b")).doesNotThrowAnyException();
    }

    private static List<StockLine> lines(int number) {
        return IntStream.range(0, number)
                .mapToObj(line -> new StockLine("p" + line, 999))
                .toList();
    }

    /** What a hostile sender can put on the wire. */
    private static ProductQuery forged(String name, Object value) {
        ProductQuery query = ProductQuery.everything().page(2, 21);
        try {
            Field field = ProductQuery.class.getDeclaredField(name);
            field.setAccessible(true);
            field.set(query, value);
            return query;
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void refused(String field, ThrowingCallable check) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(check)
                .satisfies(refusal -> assertThat(refusal.getField()).isEqualTo(field));
    }
}
