package evercart.ordering.order;

import static evercart.ordering.order.Shop.cup;
import static evercart.ordering.order.Shop.request;
import static evercart.ordering.order.Shop.tea;
import static evercart.ordering.order.Shop.twoTeas;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evercart.api.InvalidInputException;
import evercart.api.LocalizedText;
import evercart.api.Money;
import evercart.api.ordering.Delivery;
import evercart.api.ordering.DeliveryTerms;
import evercart.api.ordering.OrderLine;
import evercart.api.ordering.OrderRequest;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderRulesTest {
    private static final String CUSTOMER = UUID.randomUUID().toString();

    private final OrderRules rules = new OrderRules("GBP");

    @Test
    void good_request_costs_the_sum_of_its_lines() {
        Money total = rules.check(request(CUSTOMER, "k", tea(999, 450), cup(1)));

        assertThat(total).isEqualTo(Money.ofMinor(999 * 450 + 1200, "GBP"));
    }

    @Test
    void total_is_what_the_goods_and_their_delivery_cost() {
        Purchase purchase = rules.check(request(CUSTOMER, "k", cup(1)), express(Money.ofMinor(500, "GBP")));

        assertThat(purchase.total()).isEqualTo(Money.ofMinor(1700, "GBP"));
    }

    @Test
    void impossible_deliveries_are_refused() {
        Money price = Money.ofMinor(500, "GBP");

        assertRefused((DeliveryTerms) null, "delivery");
        assertRefused(tampered(express(price), "delivery", null), "delivery");
        assertRefused(tampered(express(price), "price", null), "delivery.price");
        assertRefused(express(Money.ofMinor(500, "CNY")), "delivery.price");
        assertRefused(express(Money.ofMinor(-1, "GBP")), "delivery.price");
        assertRefused(express(Money.ofMinor(Long.MAX_VALUE, "GBP")), "lines");
    }

    @Test
    void free_product_is_welcome() {
        assertThat(rules.check(request(CUSTOMER, "k", tea(1, 0)))).isEqualTo(Money.zero("GBP"));
    }

    @Test
    void two_hundred_lines_are_welcome_and_one_more_is_refused() {
        assertThat(rules.check(request(CUSTOMER, "k", lines(200))).getMinorUnits())
                .isEqualTo(200);
        assertRefused(request(CUSTOMER, "k", lines(201)), "lines");
    }

    @Test
    void missing_request_is_refused() {
        assertRefused((OrderRequest) null, "request");
    }

    /** What the constructors refuse may come over the wire all the same. */
    @ParameterizedTest
    @CsvSource({"customerId, customerId", "idempotencyKey, idempotencyKey", "lines, lines", "payment, payment"})
    void part_that_is_missing_is_refused(String part, String field) {
        assertRefused(tampered(twoTeas(CUSTOMER, "k"), part, null), field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "' or 1=1", "00000000-0000-0000-0000-00000000000G"})
    void impossible_customers_are_refused(String customer) {
        assertRefused(twoTeas(customer, "k"), "customerId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000b", "a\nb", "\ud800"})
    void impossible_keys_are_refused(String key) {
        assertRefused(twoTeas(CUSTOMER, key), "idempotencyKey");
    }

    @Test
    void key_of_a_hundred_characters_is_welcome_and_one_more_is_refused() {
        assertThat(rules.check(twoTeas(CUSTOMER, "k".repeat(100)))).isNotNull();
        assertRefused(twoTeas(CUSTOMER, "k".repeat(101)), "idempotencyKey");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1000, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void impossible_quantities_are_refused(int quantity) {
        assertRefused(request(CUSTOMER, "k", cup(1), tea(quantity, 450)), "lines[1].quantity");
    }

    @Test
    void impossible_prices_are_refused() {
        assertRefused(request(CUSTOMER, "k", tea(1, -1)), "lines[0].price");
        assertRefused(request(CUSTOMER, "k", tea(999, Long.MAX_VALUE / 2)), "lines");
        assertRefused(request(CUSTOMER, "k", line("tea", "Tea", Money.ofMinor(450, "CNY"))), "lines[0].price");
        assertRefused(request(CUSTOMER, "k", tampered(tea(1, 450), "price", null)), "lines[0].price");
    }

    @Test
    void impossible_products_are_refused() {
        Money price = Money.ofMinor(1, "GBP");

        assertRefused(request(CUSTOMER, "k", cup(1), cup(2)), "lines[1].sku");
        assertRefused(request(CUSTOMER, "k", line(" ", "Tea", price)), "lines[0].sku");
        assertRefused(request(CUSTOMER, "k", line("s".repeat(51), "Tea", price)), "lines[0].sku");
        assertRefused(request(CUSTOMER, "k", line("tea", "", price)), "lines[0].name");
        assertRefused(request(CUSTOMER, "k", line("tea", "n".repeat(201), price)), "lines[0].name");
        assertRefused(request(CUSTOMER, "k", tampered(tea(1, 450), "name", null)), "lines[0].name");
    }

    @Test
    void hole_among_the_lines_is_refused() {
        assertRefused(tampered(twoTeas(CUSTOMER, "k"), "lines", Arrays.asList(cup(1), null)), "lines[1]");
        assertRefused(tampered(twoTeas(CUSTOMER, "k"), "lines", List.of()), "lines");
    }

    @ParameterizedTest
    @ValueSource(strings = {"recipient", "street", "postcode", "city", "country"})
    void impossible_addresses_are_refused(String part) {
        for (String wrong : Arrays.asList(null, " ", "x".repeat(101), "a\u0000b")) {
            OrderRequest request = twoTeas(CUSTOMER, "k");
            tampered(request.getAddress(), part, wrong);

            assertRefused(request, part);
        }
    }

    private void assertRefused(OrderRequest request, String field) {
        assertRefused(() -> rules.check(request), field);
    }

    private void assertRefused(DeliveryTerms delivery, String field) {
        assertRefused(() -> rules.check(request(CUSTOMER, "k", cup(1)), delivery), field);
    }

    private static void assertRefused(ThrowingCallable check, String field) {
        assertThatThrownBy(check)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.getField()).isEqualTo(field));
    }

    private static DeliveryTerms express(Money price) {
        return new DeliveryTerms(Delivery.EXPRESS, price);
    }

    private static OrderLine[] lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> line("sku" + i, "Thing", Money.ofMinor(1, "GBP")))
                .toArray(OrderLine[]::new);
    }

    private static OrderLine line(String sku, String name, Money price) {
        return new OrderLine(sku, LocalizedText.of(name, null), 1, price);
    }

    private static <T> T tampered(T object, String field, Object value) {
        try {
            Field hidden = object.getClass().getDeclaredField(field);
            hidden.setAccessible(true);
            hidden.set(object, value);
            return object;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
