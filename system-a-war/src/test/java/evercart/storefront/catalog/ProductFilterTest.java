package evercart.storefront.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import evercart.api.Money;
import evercart.api.catalog.ProductQuery;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProductFilterTest {

    @Test
    void amounts_with_a_dot_or_a_comma_become_money() {
        ProductQuery query = new ProductFilter("4,5", " 19.99 ", "true").narrow(ProductQuery.everything(), "GBP");

        assertThat(query.getLeastPrice()).isEqualTo(Money.ofMinor(450, "GBP"));
        assertThat(query.getMostPrice()).isEqualTo(Money.ofMinor(1999, "GBP"));
        assertThat(query.isInStock()).isTrue();
    }

    @Test
    void empty_fields_are_no_wish() {
        ProductFilter filter = new ProductFilter("", " ", "false");

        assertThat(filter.isEmpty()).isTrue();
        assertThat(filter.narrow(ProductQuery.everything(), "GBP")).isEqualTo(ProductQuery.everything());
    }

    @Test
    void the_rest_holds_without_the_parts_that_make_no_sense() {
        ProductFilter filter = new ProductFilter("cheap", "5", "true").without(Set.of("minPrice"));

        assertThat(filter).isEqualTo(new ProductFilter(null, "5", "true"));
    }

    @Test
    void the_most_is_reachable_unless_it_lies_below_the_least() {
        assertThat(new ProductFilter("5", "5", null).isMaxPriceReachable()).isTrue();
        assertThat(new ProductFilter("5.01", "5", null).isMaxPriceReachable()).isFalse();
        assertThat(new ProductFilter("x", "5", null).isMaxPriceReachable()).isTrue();
    }
}
