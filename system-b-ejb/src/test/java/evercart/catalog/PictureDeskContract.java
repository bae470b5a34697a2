package evercart.catalog;

import static evercart.catalog.Fixtures.given;
import static evercart.catalog.Fixtures.priced;
import static evercart.catalog.Fixtures.product;
import static evercart.catalog.Fixtures.stocked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evercart.api.InvalidInputException;
import evercart.api.catalog.Product;
import evercart.api.catalog.ProductPictures;
import evercart.api.catalog.UnknownPictureException;
import evercart.api.catalog.UnknownProductException;
import evercart.api.staff.Change;
import evercart.databases.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff do to the pictures of products, on any database. */
abstract class PictureDeskContract {
    private static final String KIM = "kim@evercart.example";

    private TestTransactions transactions;
    private PictureDesk desk;
    private StaffDesk products;

    abstract TestDatabase database();

    @BeforeEach
    void a_mug_without_a_picture() {
        transactions = new TestTransactions(database());
        desk = new PictureDesk(transactions, new MovableClock());
        products = new StaffDesk(transactions, new IntakeRules("GBP"), new MovableClock());
        given(transactions, stocked("mug", 10));
    }

    @AfterEach
    void close() {
        transactions.close();
    }

    @Test
    void a_picture_is_kept_under_a_name_of_its_own() {
        String name = desk.lead(KIM, "mug", jpeg(1)).getProduct().getPicture();

        assertThat(name).startsWith(ProductPictures.PREFIX);
        assertThat(desk.picture(name)).isEqualTo(jpeg(1));
        assertThatThrownBy(() -> desk.picture(ProductPictures.PREFIX + "none"))
                .isInstanceOf(UnknownPictureException.class);
        for (byte[] wrong : List.of("<svg/>".getBytes(StandardCharsets.UTF_8), new byte[0])) {
            assertThatThrownBy(() -> desk.lead(KIM, "mug", wrong)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> desk.add(KIM, "mug", wrong)).isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void the_first_picture_is_the_main_one_and_others_come_after_it() {
        String first = added(1);
        String second = added(2);
        String third = added(3);

        assertThat(shown()).containsExactly(first, second, third);
        assertThat(mainPicture()).isEqualTo(first);
        assertThat(products.details(KIM, "mug").getPictures()).isEqualTo(shown());
    }

    @Test
    void a_product_has_at_most_eight_pictures_and_none_twice() {
        for (int number = 1; number <= ProductPictures.MOST; number++) {
            added(number);
        }

        assertThat(desk.add(KIM, "mug", jpeg(2))).hasSize(ProductPictures.MOST);
        assertThatThrownBy(() -> added(9))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        wrong -> assertThat(wrong.getField()).isEqualTo("pictures"));
        assertThat(shown()).hasSize(ProductPictures.MOST).doesNotHaveDuplicates();
    }

    @Test
    void another_main_picture_takes_the_place_of_the_one_before_and_leaves_the_others() {
        added(1);
        String second = added(2);
        String third = added(3);

        String fourth = desk.lead(KIM, "mug", jpeg(4)).getProduct().getPicture();
        assertThat(shown()).containsExactly(fourth, second, third);
        desk.lead(KIM, "mug", jpeg(3));

        assertThat(shown()).containsExactly(third, second);
    }

    @Test
    void pictures_stand_as_they_were_arranged_and_those_not_named_come_last() {
        String first = added(1);
        String second = added(2);
        String third = added(3);

        assertThat(desk.arrange(KIM, "mug", List.of(third, "unknown"))).containsExactly(third, first, second);
        assertThat(desk.arrange(KIM, "mug", List.of(third, second))).containsExactly(third, second, first);

        assertThat(shown()).containsExactly(third, second, first);
        assertThat(mainPicture()).isEqualTo(third);
    }

    @Test
    void a_drawn_picture_makes_room_for_one_of_staff_and_comes_back() {
        given(transactions, drawn("pot", "teapot"));

        String photo = desk.add(KIM, "pot", jpeg(1)).get(1);
        assertThat(desk.arrange(KIM, "pot", List.of(photo))).containsExactly(photo, "teapot");

        assertThat(desk.remove(KIM, "pot", photo)).containsExactly("teapot");
    }

    @Test
    void after_the_main_picture_the_next_is_it_until_none_is_left() {
        String first = added(1);
        String second = added(2);

        assertThat(desk.remove(KIM, "mug", first)).containsExactly(second);
        assertThat(mainPicture()).isEqualTo(second);
        assertThat(desk.remove(KIM, "mug", first)).containsExactly(second);
        assertThat(desk.remove(KIM, "mug", second)).isEmpty();

        assertThat(mainPicture()).isNull();
        assertThat(shown()).isEmpty();
        assertThat(desk.picture(second)).isEqualTo(jpeg(2));
    }

    @Test
    void every_change_is_told_once_with_who_and_from_what_to_what() {
        String first = added(1);
        String second = added(2);
        desk.add(KIM, "mug", jpeg(2));
        desk.arrange(KIM, "mug", List.of(second));
        desk.remove(KIM, "mug", first);
        desk.remove(KIM, "mug", first);

        assertThat(products.product(KIM, "mug").getChanges())
                .filteredOn(change -> change.getWho().equals(KIM))
                .extracting(PictureDeskContract::told)
                .containsExactlyInAnyOrder(
                        "furtherPictures: " + brief(first) + " -> null",
                        "furtherPictures: " + brief(second) + " -> " + brief(first),
                        "picture: " + first + " -> " + second,
                        "furtherPictures: null -> " + brief(second),
                        "picture: null -> " + first);
    }

    @Test
    void further_pictures_are_no_change_of_what_others_write_of_the_product() {
        added(1);
        long version = products.product(KIM, "mug").getProduct().getVersion();
        added(2);

        products.change(KIM, priced("mug", "Big mug", 599), version);

        assertThat(shown()).hasSize(2);
    }

    @Test
    void a_main_picture_that_another_version_or_an_import_chose_is_shown_once() {
        String first = added(1);
        String second = added(2);

        transactions.inNew(database -> Fixtures.intake(database).take(List.of(drawn("mug", second))));

        assertThat(shown()).containsExactly(second);
        assertThat(desk.add(KIM, "mug", jpeg(1))).containsExactly(second, first);
        assertThat(shown()).containsExactly(second, first);
    }

    @Test
    void what_is_no_product_has_no_pictures() {
        assertThatThrownBy(() -> desk.add(KIM, "none", jpeg(1))).isInstanceOf(UnknownProductException.class);
        assertThatThrownBy(() -> desk.remove(KIM, "none", "teapot")).isInstanceOf(UnknownProductException.class);
        assertThatThrownBy(() -> desk.arrange(KIM, "mug", List.of())).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> desk.arrange(KIM, "mug", null)).isInstanceOf(InvalidInputException.class);
    }

    /** @return the name of the last picture of the mug, which is this one */
    private String added(int number) {
        List<String> names = desk.add(KIM, "mug", jpeg(number));
        return names.get(names.size() - 1);
    }

    private List<String> shown() {
        return transactions.inNew(
                database -> new Products(database).details("mug").orElseThrow().getPictures());
    }

    private String mainPicture() {
        return transactions.inNew(
                database -> new Products(database).withCode("mug").orElseThrow().getPicture());
    }

    private static Product drawn(String sku, String picture) {
        Product plain = product(sku, sku);
        return new Product(
                sku,
                plain.getName(),
                plain.getDescription(),
                plain.getCategory(),
                plain.getPrice(),
                plain.getStock(),
                picture);
    }

    private static byte[] jpeg(int number) {
        return new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) number};
    }

    private static String brief(String name) {
        return name.substring(0, ProductPictures.PREFIX.length() + 8);
    }

    private static String told(Change change) {
        return change.getWhat() + ": " + change.getBefore() + " -> " + change.getAfter();
    }
}
