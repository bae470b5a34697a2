package evercart.storefront.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evercart.api.catalog.ImportProblem;
import evercart.catalog.imports.ProductFile;
import evercart.catalog.imports.UnusableFileException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportReasonsTest {
    private static final String BUNDLE = "evercart.storefront.messages";
    private static final String HAN = "(?s).*\\p{IsHan}.*";

    @Test
    void every_reason_to_skip_a_row_of_the_shops_own_file_is_said_in_both_languages() {
        assertSaidInBothLanguages(
                15,
                "sku,name,price,currency,stock,category",
                ",no code,1,,,",
                "ö,odd code,1,,,",
                "A,\u0001,1,,,",
                "A," + "x".repeat(201) + ",1,,,",
                "A," + "x".repeat(20_001) + ",1,,,",
                "A,\"stray\" mark,1,,,",
                "A,not \ufffd UTF-8,1,,,",
                "A,few fields,1",
                "A,no amount,much,,,",
                "A,for nothing,0,,,",
                "A,too fine,1.005,,,",
                "A,too many,1,,1000001,",
                "A,dollars,1,USD,,",
                "A,odd shelf,1,,,茶",
                "GOOD,good,1,,,",
                "GOOD,again,1,,,");
    }

    @Test
    void every_reason_to_skip_a_row_of_the_retail_record_is_said_in_both_languages() {
        assertSaidInBothLanguages(
                5,
                "InvoiceNo,StockCode,Description,Quantity,UnitPrice",
                "1,POST,POSTAGE,1,18",
                "C2,85123A,CREAM LANTERN,1,2.55",
                "3,85123A,check,1,2.55",
                "4,85123A,CREAM LANTERN,many,2.55",
                "5,85123A,CREAM LANTERN,0,2.55");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0", "a,b", "sku,name,price,price", "\u001f\u008bx"})
    void why_a_whole_file_cannot_be_taken_is_said_in_both_languages(String text) {
        assertThatThrownBy(() -> ProductFile.read(text.getBytes(StandardCharsets.ISO_8859_1), 0))
                .isInstanceOf(UnusableFileException.class)
                .satisfies(failure -> assertSaidInBothLanguages(failure.getMessage()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "is too large",
                "must have at most 200 characters",
                "must be in EUR",
                "the file cannot be read: Input/output error"
            })
    void what_the_catalogue_refuses_in_a_file_that_was_read_is_said_in_both_languages(String reason) {
        assertSaidInBothLanguages(reason);
    }

    @Test
    void a_file_without_a_good_row_comes_with_an_example() {
        String english = "has no row that can be taken: no price";

        assertThat(said(english, Locale.ENGLISH)).isEqualTo("It has no row that can be taken. For example: no price.");
        assertThat(said(english, Locale.CHINESE)).isEqualTo("没有可以导入的行。例如：缺少 price。");
    }

    @Test
    void a_reason_of_another_version_is_said_as_it_came() {
        assertThat(said("the moon is full", Locale.CHINESE)).isEqualTo("the moon is full");
    }

    private static void assertSaidInBothLanguages(int reasons, String... lines) {
        byte[] file = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        List<ImportProblem> problems = ProductFile.read(file, 0).problems();

        assertThat(problems).hasSize(reasons);
        problems.forEach(problem -> {
            assertSaidInBothLanguages(problem.getReason());
            assertThat(said(problem.getReason(), Locale.ENGLISH)).isEqualTo(problem.getReason());
        });
    }

    private static void assertSaidInBothLanguages(String reason) {
        assertThat(said(reason, Locale.CHINESE)).as(reason).isNotEqualTo(reason).matches(HAN);
        assertThat(said(reason, Locale.ENGLISH)).doesNotContain("{", "}").doesNotMatch(HAN);
    }

    private static String said(String reason, Locale language) {
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, language);
        return new ImportReasons((key, values) -> new MessageFormat(texts.getString(key), language).format(values))
                .said(reason);
    }
}
