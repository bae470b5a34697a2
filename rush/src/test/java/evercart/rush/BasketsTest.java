package evercart.rush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BasketsTest {
    private static final List<String> SKUS =
            IntStream.range(0, 100).mapToObj(number -> "P" + number).toList();

    @Test
    void sampled_baskets_are_of_products_that_there_are() {
        Baskets baskets = Baskets.sampled(SKUS, 1);
        for (int i = 0; i < baskets.size(); i++) {
            List<Basket.Line> lines = baskets.next().lines();
            assertThat(lines)
                    .hasSizeBetween(1, 12)
                    .extracting(Basket.Line::sku)
                    .isSubsetOf(SKUS)
                    .doesNotHaveDuplicates();
            assertThat(lines).allMatch(line -> line.quantity() >= 1 && line.quantity() <= 6);
        }
    }

    @Test
    void the_same_seed_gives_the_same_customers_and_some_come_again() {
        Baskets one = Baskets.sampled(SKUS, 7);
        Baskets other = Baskets.sampled(SKUS, 7);
        Set<String> customers = new HashSet<>();
        for (int i = 0; i < one.size(); i++) {
            Basket basket = one.next();
            assertThat(other.next()).isEqualTo(basket);
            customers.add(basket.customer());
        }
        assertThat(customers).hasSizeBetween(one.size() / 2, one.size() - 1);
    }

    @Test
    void nothing_is_no_basket() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Baskets(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Basket("ann", List.of()));
    }
}
