package evercart.catalog.imports;

import evercart.api.catalog.Category;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One kind of file: knows its columns, reads its rows, and makes products of them at the end. */
interface ProductRows {

    /** The kind whose columns the file has. @param stock of new products whose row names none */
    static Optional<ProductRows> of(CsvRows rows, int stock) {
        return Stream.of(new ShopRows(stock), new RetailRows(stock))
                .filter(kind -> rows.columns().containsAll(kind.needed()))
                .findFirst();
    }

    /** For people. */
    String name();

    /** The columns without which it cannot be this kind, in lower case. */
    Set<String> needed();

    /** @throws BadRowException when nothing can be taken from this row */
    void read(Row row);

    List<FoundProduct> products();

    /** The shelves that the products stand on. */
    List<Category> categories();
}
