package evercart.rush;

import static org.assertj.core.api.Assertions.assertThat;

import evercart.catalog.imports.SalesRecord.Sale;
import evercart.rush.FakeShop.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplayTest {
    private static final String RECORD = """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice
            1,cup,Red cup,2,2010-12-01 08:26,1.25
            1,CUP,Red cup,3,2010-12-01 08:26,1.25
            1,POT,Tea pot,1,2010-12-01 08:26,9.50
            1,POST,POSTAGE,1,2010-12-01 08:26,4.00
            C2,CUP,Red cup,-4,2010-12-01 08:26,1.25
            3,CUP,Red cup,-1,2010-12-01 08:26,1.25
            3,POT,Tea pot,7,2010-12-01 08:26,0
            4,CUP,Red cup,1500,2010-12-01 08:26,1.25
            5,GONE,Old hat,7,2010-12-01 08:26,1.25
            6,POT,Tea pot,4,2010-12-01 08:26,9.50
            """;

    @TempDir
    Path folder;

    private Path record;
    private String out;
    private String errors;

    @BeforeEach
    void write_the_record() throws IOException {
        record = Files.writeString(folder.resolve("record.csv"), RECORD);
    }

    @Test
    void lines_of_one_product_add_up_and_long_invoices_become_several_orders() {
        List<Sale> sales =
                new ArrayList<>(List.of(new Sale("1", "CUP", 2), new Sale("1", "CUP", 3), new Sale("4", "CUP", 1500)));
        IntStream.range(0, 101).forEach(line -> sales.add(new Sale("7", "P" + line, 1)));

        Invoices invoices = new Invoices(sales, 3);
        List<Invoices.Order> orders =
                invoices.orders(invoices.piecesOf(known(sales)).keySet());

        assertThat(orders)
                .extracting(Invoices.Order::key)
                .startsWith("invoice-1-part-1", "invoice-4-part-1", "invoice-4-part-2");
        assertThat(orders.get(0).pieces()).isEqualTo(Map.of("CUP", 5L));
        assertThat(orders.get(2).pieces()).isEqualTo(Map.of("CUP", 501L));
        assertThat(orders.get(3).pieces()).hasSize(100);
        assertThat(orders.get(4).pieces()).hasSize(1);
        assertThat(new Invoices(sales, 2).piecesOf(Set.of("CUP", "P1"))).isEqualTo(Map.of("CUP", 1505L));
    }

    private static Set<String> known(List<Sale> sales) {
        return Set.copyOf(sales.stream().map(Sale::sku).distinct().toList());
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "FAILS_NOW_AND_THEN", "LOSES_ANSWERS"})
    void every_product_is_sold_as_often_as_the_record_says_whatever_fails_on_the_way(Fault fault) throws IOException {
        try (FakeShop shop = shop(fault)) {
            assertThat(replay(shop, 20)).as(errors).isZero();

            assertThat(shop.placed()).isEqualTo(4);
            assertThat(shop.stockOf("CUP")).isEqualTo(2000 - 1505);
            assertThat(shop.stockOf("POT")).isEqualTo(2000 - 5);
        }
        assertThat(out)
                .contains("10 rows, of which 6 are sales", "UnitPrice is zero", "cancelled invoice", "not a product")
                .contains("4 invoices become 4 orders by 6 customers; 1 lines of goods that the shop does not have")
                .contains("every product is equal in all three");
        assertThat(folder.resolve("replay/totals.csv"))
                .hasContent("sku,record,acknowledged,gone_from_stock,equal\nCUP,1505,1505,1505,yes\nPOT,5,5,5,yes\n");
        assertThat(folder.resolve("replay/refused.txt")).content().contains("line 5: not a product");
        assertThat(folder.resolve("replay")).isDirectoryNotContaining("glob:**.journal");
    }

    @Test
    void a_replay_whose_shop_went_away_goes_on_later_and_orders_nothing_twice() throws IOException {
        try (FakeShop shop = shop(Fault.DIES_WITH_THE_SECOND_ORDER)) {
            assertThat(replay(shop, 2, "--customers", "1")).isEqualTo(1);
            assertThat(errors).contains("the same command goes on");
            assertThat(shop.placed()).isEqualTo(2);

            shop.mend();

            assertThat(replay(shop, 2, "--customers", "1")).as(errors).isZero();
            assertThat(out).contains("1 orders are there already", "every product is equal in all three");
            assertThat(shop.placed()).isEqualTo(4);
            assertThat(shop.stockOf("CUP")).isEqualTo(2000 - 1505);
        }
    }

    @Test
    void an_order_that_the_shop_refuses_is_told_and_the_others_are_placed() throws IOException {
        try (FakeShop shop = shop(Fault.NONE).stocked("POT", 2)) {
            assertThat(replay(shop, 2)).isEqualTo(1);

            assertThat(out).contains("failed: invoice-6-part-1 was answered 409", "1 products differ");
            assertThat(shop.placed()).isEqualTo(3);
            assertThat(shop.stockOf("POT")).isEqualTo(1);
            assertThat(shop.stockOf("CUP")).isEqualTo(2000 - 1505);
        }
    }

    @Test
    void only_the_first_invoices_are_replayed_when_a_bound_is_given() throws IOException {
        try (FakeShop shop = shop(Fault.NONE)) {
            assertThat(replay(shop, 2, "--invoices", "1", "--customers", "2"))
                    .as(errors)
                    .isZero();

            assertThat(shop.placed()).isEqualTo(1);
            assertThat(out).contains("1 invoices become 1 orders by 2 customers");
        }
    }

    @Test
    void a_shop_that_is_not_there_a_missing_file_and_wrong_words_are_told() {
        assertThat(run(2, "http://127.0.0.1:9", record.toString(), folder.toString()))
                .isEqualTo(1);
        assertThat(errors).contains("does not answer");
        assertThat(run(2, "http://127.0.0.1:9", "/no/such/file", folder.toString()))
                .isEqualTo(1);
        assertThat(errors).contains("/no/such/file does not exist");
        assertThat(run(2, "alone")).isEqualTo(2);
        assertThat(run(2, "http://127.0.0.1:9", "a", "b", "--customers", "21")).isEqualTo(2);
        assertThat(run(2, "http://127.0.0.1:9", "a", "b", "--invoices")).isEqualTo(2);
        assertThat(run(2, "http://127.0.0.1:9", "a", "b", "--fast", "1")).isEqualTo(2);
    }

    private static FakeShop shop(Fault fault) throws IOException {
        return new FakeShop(fault).stocked("CUP", 2000).stocked("POT", 2000);
    }

    private int replay(FakeShop shop, int attempts, String... more) {
        List<String> words = new ArrayList<>(List.of(
                shop.address().toString(),
                record.toString(),
                folder.resolve("replay").toString()));
        words.addAll(Arrays.asList(more));
        return run(attempts, words.toArray(String[]::new));
    }

    private int run(int attempts, String... words) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        ByteArrayOutputStream wrong = new ByteArrayOutputStream();
        int exit = ReplayCommand.run(
                words,
                new PrintStream(told, true, StandardCharsets.UTF_8),
                new PrintStream(wrong, true, StandardCharsets.UTF_8),
                attempts);
        out = told.toString(StandardCharsets.UTF_8);
        errors = wrong.toString(StandardCharsets.UTF_8);
        return exit;
    }
}
