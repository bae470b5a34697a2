package evercart.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evercart.api.catalog.ImportProblem;
import evercart.catalog.imports.SalesRecord.Sale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SalesRecordTest {
    private static final String RECORD = """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            536365,85123a,WHITE HANGING HEART,6,2010-12-01 08:26,2.55,17850,United Kingdom
            536365,22423,REGENCY CAKESTAND,1,2010-12-01 08:26,12.75,17850,United Kingdom
            536365,85123A,WHITE HANGING HEART,2,2010-12-01 08:26,2.55,17850,United Kingdom
            536366,22423,REGENCY CAKESTAND,4,2010-12-01 08:28,0,17850,United Kingdom
            536366,POST,POSTAGE,3,2010-12-01 08:45,18,12583,France
            C536367,22423,REGENCY CAKESTAND,-1,2010-12-01 09:49,12.75,15311,United Kingdom
            536368,22423,REGENCY CAKESTAND,-5,2010-12-01 09:50,12.75,,United Kingdom
            536369,22423,damaged,5,2010-12-01 09:50,12.75,,United Kingdom
            536370,22423,REGENCY CAKESTAND,many,2010-12-01 09:50,12.75,,United Kingdom
            """;

    @TempDir
    Path folder;

    @Test
    void rows_that_are_no_sales_are_left_out_and_told_with_their_reasons() throws IOException {
        Path file = Files.writeString(folder.resolve("record.csv"), RECORD);
        Path refused = folder.resolve("refused.txt");

        SalesRecord record = SalesRecord.read(file, Optional.of(refused));

        assertThat(record.rows()).isEqualTo(9);
        assertThat(record.sales())
                .containsExactly(
                        new Sale("536365", "85123A", 6),
                        new Sale("536365", "22423", 1),
                        new Sale("536365", "85123A", 2));
        assertThat(record.refused())
                .extracting(ImportProblem::getReason)
                .containsExactlyInAnyOrder(
                        "UnitPrice is zero",
                        "not a product (postage, fee, adjustment, voucher)",
                        "cancelled invoice",
                        "Quantity is zero or less",
                        "Description is a note, not a name",
                        "Quantity is not a number");
        assertThat(refused).content().contains("line 5: UnitPrice is zero", "line 10: Quantity is not a number");
    }

    @Test
    void a_file_without_quantities_is_no_record_of_sales() throws IOException {
        Path file = Files.writeString(folder.resolve("products.csv"), "StockCode,Description,UnitPrice\n1,A,2\n");

        assertThatThrownBy(() -> SalesRecord.read(file, Optional.empty()))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("Quantity");
    }
}
