package evercart.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules for the Online Retail record, on rows of its kind. */
class RetailFileTest {
    private static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";

    @TempDir
    Path folder;

    private ImportRun run;

    @BeforeEach
    void fresh_catalogue() {
        run = new ImportRun(folder);
    }

    @Test
    void sales_become_products_and_all_else_is_told() {
        Path file = run.file(
                HEADER,
                "536365,85123A,WHITE HANGING HEART T-LIGHT HOLDER,6,2010-12-01 08:26,2.55,17850,United Kingdom",
                "536370,POST,POSTAGE,3,2010-12-01 08:45,18,12583,France",
                "536379,D,Discount,1,2010-12-01 09:41,27.5,14527,United Kingdom",
                "536544,DOT,DOTCOM POSTAGE,1,2010-12-01 14:32,569.77,,United Kingdom",
                "537434,BANK CHARGES,Bank Charges,1,2010-12-06 16:57,15,,United Kingdom",
                "539080,gift_0001_40,Dotcomgiftshop Gift Voucher £40.00,1,2010-12-16 08:41,34.04,,United Kingdom",
                "C536383,35004C,SET OF 3 COLOURED FLYING DUCKS,-1,2010-12-01 09:49,4.65,15311,United Kingdom",
                "536996,22712,,-20,2010-12-03 15:30,0,,United Kingdom",
                "537032,21275,?,10,2010-12-03 16:50,1.25,,United Kingdom",
                "540100,22837,damaged in the wet,4,2011-01-04 16:53,1.25,,United Kingdom",
                "540558,21258,VICTORIAN SEWING BOX,1,2011-01-10 10:04,0,,United Kingdom",
                "556794,23444,Next Day Carriage,1,2011-06-14 14:06,15,13720,United Kingdom",
                "555638,23099,FRENCH CARRIAGE LANTERN,2,2011-06-06 12:51,6.65,15150,United Kingdom",
                "555639,22222,,2,2011-06-06 12:51,6.65,15150,United Kingdom",
                "573585,DCGSSBOY,BOYS PARTY BAG,1,2011-10-31 14:41,3.29,,United Kingdom",
                "550193,PADS,PADS TO MATCH ALL CUSHIONS,1,2011-04-15 09:27,0.001,13952,United Kingdom");

        assertThat(run.run(file)).isZero();

        assertThat(run.catalogue.products).containsOnlyKeys("85123A", "23099", "DCGSSBOY");
        assertThat(run.out())
                .contains("16 rows", "13 rows skipped")
                .contains("6  not a product (postage, fee, adjustment, voucher) (lines 3, 4, 5, 6, 7, …)")
                .contains("1  cancelled invoice (line 8)")
                .contains("1  Quantity is zero or less (line 9)")
                .contains("3  Description is a note, not a name (lines 10, 11, 13)")
                .contains("1  UnitPrice is zero (line 12)")
                .contains("1  no Description (line 15)");
        assertThat(run.catalogue.categories.get("giftware").getName().getChinese())
                .isEqualTo("礼品");
    }

    @Test
    void a_product_bears_the_name_of_most_sales_and_its_median_price() {
        Path file = run.file(
                "StockCode,Description,UnitPrice",
                "71053,WHITE MOROCCAN METAL LANTERN,3.75",
                "71053,WHITE METAL LANTERN,3.39",
                "71053,WHITE METAL  LANTERN ,3.39",
                "71053,WHITE METAL LANTERN,2.95",
                "71053,WHITE METAL LANTERN,16.99");

        assertThat(run.run(file)).isZero();

        assertThat(run.catalogue.name("71053")).isEqualTo("White Metal Lantern");
        assertThat(run.catalogue.price("71053")).isEqualTo("3.39 GBP");
        assertThat(run.out()).contains("1 products taken", "0 rows skipped");
    }

    @Test
    void of_two_names_the_latest_and_of_two_prices_the_lower_counts() {
        run.run(run.file("StockCode,Description,UnitPrice", "1,OLD MUG,5.00", "1,NEW MUG,4.00"));

        assertThat(run.catalogue.name("1")).isEqualTo("New Mug");
        assertThat(run.catalogue.price("1")).isEqualTo("4.00 GBP");
    }

    @Test
    void codes_that_differ_by_case_are_one_product() {
        run.run(run.file("StockCode,Description,UnitPrice", "84997b,RED CUTLERY,1", "84997B,RED CUTLERY,1"));

        assertThat(run.catalogue.products).containsOnlyKeys("84997B");
    }

    @Test
    void capitals_are_turned_into_title_case_and_small_letters_left_alone() {
        assertThat(TitleCase.of("SET OF 3 CHILDREN'S T-LIGHTS/MUGS")).isEqualTo("Set of 3 Children's T-Lights/Mugs");
        assertThat(TitleCase.of("POLYESTER FILLER PAD 45x45cm")).isEqualTo("POLYESTER FILLER PAD 45x45cm");
    }
}
