package evercart.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import evercart.api.LocalizedText;
import evercart.api.catalog.Product;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopFileTest {
    private static final String ALL_COLUMNS =
            "sku,name,price,name_zh,description,description_zh,category,category_zh,currency,stock";

    @TempDir
    Path folder;

    private ImportRun run;

    @BeforeEach
    void fresh_catalogue() {
        run = new ImportRun(folder);
    }

    @Test
    void a_full_row_becomes_a_product_with_its_category() {
        Path file = run.file(ALL_COLUMNS, "mug-1,Red mug,4.95,红杯子,\"Holds tea,\nhot\",装热茶,Tea & Coffee,茶和咖啡,GBP,7");

        assertThat(run.run(file)).isZero();

        Product mug = run.catalogue.products.get("mug-1");
        assertThat(mug.getName()).isEqualTo(LocalizedText.of("Red mug", "红杯子"));
        assertThat(mug.getDescription()).isEqualTo(LocalizedText.of("Holds tea,\nhot", "装热茶"));
        assertThat(mug.getPrice().toString()).isEqualTo("4.95 GBP");
        assertThat(mug.getStock()).isEqualTo(7);
        assertThat(mug.getCategory()).isEqualTo("tea-coffee");
        assertThat(run.catalogue.categories.get("tea-coffee").getName())
                .isEqualTo(LocalizedText.of("Tea & Coffee", "茶和咖啡"));
    }

    @Test
    void three_columns_in_any_order_and_case_are_enough() {
        assertThat(run.run(run.file("\ufeffPrice, SKU ,Name", "1,a,A"), "--stock", "3"))
                .isZero();

        Product product = run.catalogue.products.get("a");
        assertThat(product.getStock()).isEqualTo(3);
        assertThat(product.getCategory()).isEqualTo("others");
        assertThat(run.catalogue.price("a")).isEqualTo("1.00 GBP");
    }

    @Test
    void bad_rows_are_told_with_their_lines_and_good_ones_load() throws IOException {
        Path report = folder.resolve("report.txt");
        Path file = run.file(
                "sku,name,price,currency,stock",
                "good,Good,1.00,,",
                "no-price,X,,,",
                "free,X,0,,",
                "minus,X,-1,,",
                "words,X,cheap,,",
                "fine,X,1.001,,",
                "euro,X,1,EUR,",
                "few,X",
                "many,X,1,,,,",
                "bad/code,X,1,,",
                ",X,1,,",
                "nameless,,1,,",
                "good,Again,2,,",
                "stock,X,1,,-1",
                "",
                "better,Better,1e0,,",
                "last,Last,2.50,GBP,0");

        assertThat(run.run(file, "--report", report.toString())).isZero();

        assertThat(run.catalogue.products).containsOnlyKeys("good", "last");
        assertThat(run.catalogue.name("good")).isEqualTo("Good");
        assertThat(run.out()).contains("16 rows", "2 products taken: 2 new", "14 rows skipped");
        assertThat(Files.readAllLines(report))
                .hasSize(14)
                .contains("line 4: price is zero: free,X,0,,")
                .contains("line 9: more or fewer fields than the first line: few,X")
                .contains("line 17: price is not an amount such as 4.95: better,Better,1e0,,");
    }

    @Test
    void a_stray_quotation_mark_costs_one_row() {
        Path file = run.file(
                "sku,name,price",
                "a,\"A,1",
                "b,12\" ruler,2",
                "c,\"C \"\"quoted\"\"\",3",
                "d,\"D\" and more,4",
                "e,E,5",
                "f,\"F,6");

        assertThat(run.run(file)).isZero();

        assertThat(run.catalogue.products).containsOnlyKeys("b", "c", "e");
        assertThat(run.catalogue.name("b")).isEqualTo("12\" ruler");
        assertThat(run.catalogue.name("c")).isEqualTo("C \"quoted\"");
        assertThat(run.out()).contains("a stray quotation mark (lines 2, 5, 7)");
    }

    @Test
    void hostile_text_is_bounded_and_taken_as_text() {
        Path file = run.file(
                "sku,name,price",
                "formula,=HYPERLINK(\"http://x\";\"y\"),1",
                "html,<script>alert(1)</script>,1",
                "bell,ring \u0007 \u001b[31m,1",
                "long," + "x".repeat(201) + ",1",
                "huge," + "x".repeat(5_000_000) + ",1",
                "after,After,1");

        assertThat(run.run(file)).isZero();

        assertThat(run.catalogue.products).containsOnlyKeys("formula", "html", "after");
        assertThat(run.catalogue.name("html")).isEqualTo("<script>alert(1)</script>");
        assertThat(run.out()).doesNotContain("\u001b").hasSizeLessThan(2_000);
    }

    @Test
    void a_row_with_bytes_of_another_encoding_is_skipped() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("sku,name,price\na,A,1\nb,".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("Café".getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(",1\nc,Café,1\n".getBytes(StandardCharsets.UTF_8));

        assertThat(run.run(run.file(bytes.toByteArray()))).isZero();

        assertThat(run.catalogue.products).containsOnlyKeys("a", "c");
        assertThat(run.out()).contains("bytes that are not UTF-8 (line 3)");
    }

    @Test
    void many_products_go_in_chunks_and_again_changes_none() {
        String[] rows = IntStream.rangeClosed(0, 1_200)
                .mapToObj(number -> number == 0 ? "sku,name,price" : "p" + number + ",P,1")
                .toArray(String[]::new);

        assertThat(run.run(run.file(rows))).isZero();
        assertThat(run.catalogue.chunks).containsExactly(500, 500, 200);
        assertThat(run.out()).contains("1200 products taken: 1200 new, 0 known");

        run.run(run.file(rows));
        assertThat(run.out()).contains("1200 products taken: 0 new, 1200 known");
    }

    @Test
    void a_product_that_the_catalogue_refuses_does_not_hold_up_the_others() {
        run.catalogue.refused = "b";

        assertThat(run.run(run.file("sku,name,price", "a,A,1", "b,B,1", "c,C,1")))
                .isZero();

        assertThat(run.catalogue.products).containsOnlyKeys("a", "c");
        assertThat(run.out()).contains("refused by the catalogue: is not wanted here (line 3)");
    }
}
