package evercart.catalog;

import evercart.api.InvalidInputException;
import evercart.api.catalog.ProductQuery;
import evercart.api.catalog.StockLine;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks what came over the wire, where deserialisation has gone past the constructors; names the field at fault. */
final class WireInput {
    static final int LONGEST_CODE = 50;
    private static final int LONGEST_ORDER_ID = 100;
    private static final int MOST_LINES = 200;
    private static final int MOST_PIECES = 999;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1," + LONGEST_CODE + "}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\\n\\r\\t]]");

    private WireInput() {}

    static void orderId(String orderId) {
        text("orderId", orderId, LONGEST_ORDER_ID);
    }

    static void stockLines(List<StockLine> lines) {
        size("lines", lines, MOST_LINES);
        Set<String> seen = new HashSet<>();
        int index = 0;
        for (StockLine line : lines) {
            String field = "lines[" + index++ + "]";
            given(field, line);
            text(field + ".sku", line.getSku(), LONGEST_CODE);
            between(field + ".quantity", line.getQuantity(), 1, MOST_PIECES);
            require(seen.add(line.getSku()), field + ".sku", "stands on two lines");
        }
    }

    /** A query that keeps its own rules, whatever was sent. */
    static ProductQuery query(ProductQuery query) {
        given("query", query);
        given("sort", query.getSort());
        return ProductQuery.everything()
                .matching(query.getText())
                .in(query.getCategory())
                .costing(query.getLeastPrice(), query.getMostPrice())
                .inStock(query.isInStock())
                .sortedBy(query.getSort())
                .page(query.getPage(), query.getSize());
    }

    static void codes(String field, Collection<String> codes, int most) {
        given(field, codes);
        require(codes.size() <= most, field, "must have at most " + most + " entries");
        codes.forEach(code -> text(field, code, LONGEST_CODE));
    }

    /** A code may stand in addresses and file names: letters and digits of ASCII, dots, dashes and low lines. */
    static void code(String field, String value) {
        given(field, value);
        require(
                CODE.matcher(value).matches(),
                field,
                "must be 1 to " + LONGEST_CODE + " letters, digits, dots, dashes or low lines");
    }

    static void text(String field, String value, int longest) {
        given(field, value);
        require(!value.isBlank(), field, "must not be empty");
        optionalText(field, value, longest);
    }

    static void optionalText(String field, String value, int longest) {
        if (value != null) {
            require(value.length() <= longest, field, "must have at most " + longest + " characters");
            require(!CONTROL.matcher(value).find(), field, "must not have control characters");
        }
    }

    static void size(String field, Collection<?> values, int most) {
        given(field, values);
        between(field, values.size(), 1, most);
    }

    static void between(String field, long value, long least, long most) {
        require(value >= least && value <= most, field, "must be between " + least + " and " + most);
    }

    static void given(String field, Object value) {
        require(value != null, field, "must not be missing");
    }

    static void require(boolean rule, String field, String message) {
        if (!rule) {
            throw new InvalidInputException(field, message);
        }
    }
}
