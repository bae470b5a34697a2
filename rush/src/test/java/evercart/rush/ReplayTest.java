package evercart.rush;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
    private static final String RECORD = """
            InvoiceNo,StockCode,Quantity,CustomerID
            1,cup,2,17
            1,CUP,3,17
            1,POT,1,17
            C2,CUP,4,17
            3,CUP,-1,
            4,CUP,1500,18
            5,GONE,7,18
            """;

    @Test
    void lines_of_one_product_add_up_and_what_was_cancelled_or_taken_back_is_left_out() throws Exception {
        Invoices invoices = Invoices.read(new StringReader(RECORD), "record");

        assertThat(invoices.orders())
                .containsExactly(
                        new Invoices.Order("1", Map.of("CUP", 5L, "POT", 1L)),
                        new Invoices.Order("4", Map.of("CUP", 1500L)),
                        new Invoices.Order("5", Map.of("GONE", 7L)));
        assertThat(invoices.piecesOf(Set.of("CUP", "POT")))
                .containsExactly(Map.entry("CUP", 1505L), Map.entry("POT", 1L));
    }

    @Test
    void a_shop_that_is_not_there_is_told(@TempDir Path folder) throws Exception {
        Path record = Files.writeString(folder.resolve("record.csv"), RECORD);
        ByteArrayOutputStream errors = new ByteArrayOutputStream();

        int exit = ReplayCommand.run(
                new String[] {"http://127.0.0.1:9", record.toString()},
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));

        assertThat(exit).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("does not answer");
    }

    @Test
    void a_missing_file_and_wrong_words_are_told() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());

        assertThat(ReplayCommand.run(new String[] {"http://127.0.0.1:9", "/no/such/file"}, nowhere, nowhere))
                .isEqualTo(1);
        assertThat(ReplayCommand.run(new String[] {"alone"}, nowhere, nowhere)).isEqualTo(2);
    }
}
