package evercart.rush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderRecordTest {
    private static final String HEAD =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    @TempDir
    Path folder;

    @Test
    void lines_of_one_invoice_are_one_basket_of_its_customer() throws IOException {
        Baskets baskets = read(row("1", "MUG", "6", "ann") + row("1", "pot-a", "2", "ann") + row("2", "TEA", "1", ""));
        assertThat(baskets.next())
                .isEqualTo(new Basket("ann", List.of(new Basket.Line("MUG", 6), new Basket.Line("POT-A", 2))));
        assertThat(baskets.next()).isEqualTo(new Basket("", List.of(new Basket.Line("TEA", 1))));
        assertThat(baskets.next().customer()).as("from the first again").isEqualTo("ann");
    }

    @Test
    void what_nobody_took_home_is_left_out() throws IOException {
        Baskets baskets =
                read(row("C3", "MUG", "-6", "ann") + row("4", "MUG", "0", "ann") + row("5", "MUG", "many", "ann")
                        + row("6", "BANK CHARGES", "1", "ann") + "7,MUG\n" + row("8", "MUG", "5", "ann"));
        assertThat(baskets.size()).isEqualTo(1);
    }

    @Test
    void no_basket_is_larger_than_the_shop_takes() throws IOException {
        String rows = IntStream.range(0, 30)
                .mapToObj(line -> row("1", "P" + line, "2700", "ann"))
                .collect(Collectors.joining());
        Basket basket = read(rows).next();
        assertThat(basket.lines()).hasSize(12).allMatch(line -> line.quantity() == 999);
    }

    @Test
    void a_packed_file_is_unpacked() throws IOException {
        Path file = folder.resolve("record.csv.gz");
        try (GZIPOutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            packed.write((HEAD + row("1", "MUG", "6", "ann")).getBytes());
        }
        assertThat(OrderRecord.read(file).size()).isEqualTo(1);
    }

    @Test
    void what_is_no_record_is_refused_with_the_reason() throws IOException {
        assertThatThrownBy(() -> OrderRecord.read(folder.resolve("none.csv")))
                .isInstanceOf(UnusableException.class)
                .hasMessageContaining("none.csv");
        assertThatThrownBy(() -> OrderRecord.read(new StringReader("sku,price\nMUG,1\n"), "goods.csv"))
                .hasMessage("goods.csv has no column CustomerID, InvoiceNo, Quantity, StockCode");
        assertThatThrownBy(() -> read("")).hasMessage("test.csv has no invoice with goods in it");
    }

    private static Baskets read(String rows) throws IOException {
        return OrderRecord.read(new StringReader(HEAD + rows), "test.csv");
    }

    private static String row(String invoice, String sku, String quantity, String customer) {
        return String.join(",", invoice, sku, "NAME", quantity, "2010-12-01 08:26", "3.39", customer, "France") + "\n";
    }
}
