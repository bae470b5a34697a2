package evercart.catalog.imports;

import static evercart.catalog.imports.ImportRun.gzip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One clear line and no change for a file that is none. */
class UnusableFileTest {
    private static final String MANY_ROWS = IntStream.range(0, 3_000)
            .mapToObj(number -> "p" + number + ",Product " + number * 7919 + ",1\n")
            .collect(Collectors.joining("", "sku,name,price\n", ""));

    @TempDir
    Path folder;

    private ImportRun run;

    @BeforeEach
    void fresh_catalogue() {
        run = new ImportRun(folder);
    }

    @Test
    void gzip_is_known_by_its_content() {
        assertThat(run.run(run.file(gzip(MANY_ROWS)))).isZero();
        assertThat(run.catalogue.products).hasSize(3_000);
    }

    @Test
    void a_gzip_file_without_its_end_changes_nothing() {
        byte[] whole = gzip(MANY_ROWS);

        refused(Arrays.copyOf(whole, whole.length - 4), "is a gzip file without its end");
        refused(Arrays.copyOf(whole, whole.length / 2), "is a gzip file without its end");
        refused(Arrays.copyOf(whole, 5), "is a gzip file without its end");
    }

    @Test
    void a_damaged_gzip_file_changes_nothing() {
        byte[] damaged = gzip(MANY_ROWS);
        damaged[damaged.length - 6] ^= 0x55;

        refused(damaged, "is a damaged gzip file");
    }

    @Test
    void files_without_rows_or_columns_change_nothing() {
        refused(new byte[0], "is empty");
        refused(text("\n\n"), "does not begin with the columns");
        refused(text("sku,name,price\n"), "has no row that can be taken");
        refused(text("sku,name\na,A\n"), "does not begin with the columns");
        refused(text("sku,name,price,sku\na,A,1,b\n"), "names a column twice");
        refused(text("sku,name,price\na,A,free\n"), "has no row that can be taken");
        refused(gzip(""), "is empty");
    }

    @Test
    void binary_files_change_nothing() {
        refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13}, "is not text");
        refused("sku,name,price\na,A,1\n".getBytes(StandardCharsets.UTF_16), "is not text");
    }

    @Test
    void folders_and_missing_files_change_nothing() {
        assertThat(run.run(folder)).isEqualTo(1);
        assertThat(run.err()).contains("is not a file");
        assertThat(run.run(folder.resolve("nothing.csv"))).isEqualTo(1);
        assertThat(run.err()).contains("does not exist");
    }

    @Test
    void a_small_file_that_unpacks_to_an_endless_one_changes_nothing() {
        SourceFile file = new SourceFile(run.file(gzip(MANY_ROWS)), 10_000);
        SkippedRows skipped = new SkippedRows(Optional.empty());

        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> file.read(text -> new CsvRows(text, skipped).forEach(row -> {})))
                .withMessageContaining("has more than 10000 bytes of text");
    }

    @Test
    void a_report_that_cannot_be_written_changes_nothing() {
        Path file = run.file("sku,name,price", "a,A,1");

        assertThat(run.run(file, "--report", folder.toString())).isEqualTo(1);

        assertThat(run.err()).contains("cannot be written");
        assertThat(run.catalogue.products).isEmpty();
    }

    @Test
    void wrong_usage_is_told_with_the_usage() throws IOException {
        String file = run.file("sku,name,price", "a,A,1").toString();
        String[][] wrong = {
            {},
            {""},
            {file, file},
            {"--stock", file},
            {"--stock", "-1", file},
            {"--stock", "1000001", file},
            {"--stock", "ten", file},
            {file, "--stock"},
            {"--fast", file},
            {"--report", file, file},
            {"a\0b"}
        };

        for (String[] words : wrong) {
            assertThat(run.run(words)).as(Arrays.toString(words)).isEqualTo(2);
            assertThat(run.err()).contains("usage: import");
        }

        assertThat(run.catalogue.products).isEmpty();
        assertThat(Files.readString(Path.of(file))).startsWith("sku,name,price");
    }

    @Test
    void help_is_not_wrong_usage() {
        assertThat(run.run("--help")).isZero();
        assertThat(run.out()).contains("usage: import", "StockCode", "Exit status");
    }

    private void refused(byte[] content, String why) {
        assertThat(run.run(run.file(content))).isEqualTo(1);
        assertThat(run.err()).contains(why).hasLineCount(1);
        assertThat(run.catalogue.products).isEmpty();
        assertThat(run.catalogue.categories).isEmpty();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
