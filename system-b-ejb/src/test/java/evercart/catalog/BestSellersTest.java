package evercart.catalog;

import static evercart.catalog.Fixtures.given;
import static evercart.catalog.Fixtures.product;
import static evercart.catalog.Fixtures.skus;
import static org.assertj.core.api.Assertions.assertThat;

import evercart.api.catalog.Product;
import evercart.api.catalog.StockLine;
import evercart.api.ordering.SalesFigures;
import evercart.databases.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BestSellersTest {
    private final TestTransactions transactions = new TestTransactions(TestDatabase.h2());
    private List<StockLine> sold = List.of();
    private final BestSellers bestSellers = new BestSellers(new Sales());

    @BeforeEach
    void four_products() {
        given(transactions, product("a", "A"), product("b", "B"), product("c", "C"), product("d", "D"));
    }

    @AfterEach
    void close() {
        transactions.close();
    }

    @Test
    void what_sold_most_comes_first() {
        soldAre(new StockLine("c", 9), new StockLine("a", 5), new StockLine("b", 1));

        assertThat(top(2)).containsExactly("c", "a");
    }

    @Test
    void others_fill_up_what_too_few_sold() {
        soldAre(new StockLine("c", 9));

        assertThat(top(3)).containsExactly("c", "a", "b");
        assertThat(top(50)).containsExactly("c", "a", "b", "d");
    }

    @Test
    void a_product_that_left_the_catalogue_is_not_shown() {
        soldAre(new StockLine("gone", 9), new StockLine("d", 5));

        assertThat(top(2)).containsExactly("d", "a");
    }

    @Test
    void nobody_has_to_have_been_asked() {
        assertThat(top(2)).containsExactly("a", "b");
    }

    @Test
    void the_old_answer_stands_while_the_sales_figures_are_away() {
        soldAre(new StockLine("c", 9));
        sold = null;
        bestSellers.refresh();

        assertThat(top(1)).containsExactly("c");

        soldAre(new StockLine("d", 10));
        assertThat(top(1)).containsExactly("d");
    }

    private void soldAre(StockLine... lines) {
        sold = List.of(lines);
        bestSellers.refresh();
    }

    private List<String> top(int limit) {
        List<Product> top = transactions.inNew(database -> bestSellers.top(limit, new Products(database)));
        return skus(top);
    }

    /** System C, away when nothing at all is known. */
    private final class Sales implements SalesFigures {
        @Override
        public List<StockLine> bestSellers(int limit) {
            if (sold == null) {
                throw new IllegalStateException("nobody answers");
            }
            return sold.stream().limit(limit).toList();
        }
    }
}
