package evercart.storefront.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeptPicturesTest {
    private final KeptPictures kept = new KeptPictures(100);

    @Test
    void the_picture_that_was_not_asked_for_longest_goes_first() {
        kept.keep("a", new byte[40]);
        kept.keep("b", new byte[40]);
        assertThat(kept.find("a")).isPresent();

        kept.keep("c", new byte[40]);

        assertThat(kept.find("b")).isEmpty();
        assertThat(kept.find("a")).isPresent();
        assertThat(kept.find("c")).hasValueSatisfying(jpeg -> assertThat(jpeg).hasSize(40));
    }

    @Test
    void a_picture_without_room_drives_no_other_out() {
        kept.keep("a", new byte[40]);

        kept.keep("huge", new byte[101]);

        assertThat(kept.find("huge")).isEmpty();
        assertThat(kept.find("a")).isPresent();
    }

    @Test
    void two_who_ask_at_once_count_once() {
        kept.keep("a", new byte[60]);
        kept.keep("a", new byte[60]);
        kept.keep("b", new byte[40]);

        assertThat(kept.find("a")).isPresent();
        assertThat(kept.find("b")).isPresent();
    }

    @Test
    void nothing_is_kept_without_room() {
        KeptPictures none = new KeptPictures(0);

        none.keep("a", new byte[1]);

        assertThat(none.find("a")).isEmpty();
    }
}
