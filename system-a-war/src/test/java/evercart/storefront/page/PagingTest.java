package evercart.storefront.page;

import static org.assertj.core.api.Assertions.assertThat;

import evercart.api.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1, '1'",
        "1, 2, '1 2'",
        "1, 9, '1 2 0 9'",
        "2, 9, '1 2 3 0 9'",
        "3, 9, '1 2 3 4 0 9'",
        "5, 9, '1 0 4 5 6 0 9'",
        "7, 9, '1 0 6 7 8 9'",
        "9, 9, '1 0 8 9'"
    })
    void links_to_the_ends_and_the_neighbours_and_says_where_it_leaves_pages_out(long page, long pages, String links) {
        assertThat(new Paging(page, pages).getLinks())
                .isEqualTo(List.of(links.split(" ")).stream().map(Long::valueOf).toList());
    }

    @Test
    void a_page_beyond_the_last_links_back_to_the_pages_there_are() {
        Paging beyond = new Paging(50, 3);

        assertThat(beyond.getLinks()).containsExactly(1L, 2L, 3L);
        assertThat(beyond.getPrevious()).isEqualTo(3);
        assertThat(beyond.isLast()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 3", "4, 3", "999999, 3", "nonsense, 1"})
    void who_asks_for_a_page_beyond_the_last_gets_the_last(String asked, int got) {
        Page<String> reached = Paging.reach(asked, number -> new Page<>(List.of(), number, 10, 25));

        assertThat(reached.getNumber()).isEqualTo(got);
    }

    @Test
    void a_single_page_needs_no_links() {
        assertThat(new Paging(1, 1).isNeeded()).isFalse();
        assertThat(new Paging(1, 2).isNeeded()).isTrue();
    }

    @Test
    void a_number_names_its_page() {
        assertThat(Paging.pageOf("17")).isEqualTo(17);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0", "-1", "01", "1e3", "x", "99999999999", "１"})
    void whatever_is_no_page_means_the_first(String text) {
        assertThat(Paging.pageOf(text)).isEqualTo(1);
    }
}
