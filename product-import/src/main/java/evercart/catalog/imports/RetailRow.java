package evercart.catalog.imports;

import evercart.api.Money;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A row of the UCI Online Retail record that sells goods; all others are refused with the reason.
 *
 * @param pieces 1 or more; 1 in a file without that column
 */
record RetailRow(String invoice, String sku, String name, Money price, int pieces) {
    /** Codes that stand for postage, carriage, discounts, fees, commission, manual entries, samples, pads, vouchers. */
    private static final Pattern SERVICE = Pattern.compile(
            "POST|DOT|C[0-9]|D|M|S|B|CRUK|PADS|AMAZONFEE|BANK CHARGES|SAMPLES|GIFT_.*|ADJUST\\d*|TEST\\d*");

    /** What the warehouse wrote where a name should stand. */
    private static final Pattern NOTE = Pattern.compile("[^\\p{L}]*"
            + "(check|missing|lost|found|amazon|john lewis|dotcom|damages?|broken|samples?|manual|discount|test)[^\\p{L}]*"
            + "|\\?.*|.*\\b(damaged|thrown away|adjust|adjustment|unsaleable|mouldy|smashed|faulty|wrongly|wrong|barcode"
            + "|sold as set on|allocate|online retail orders)\\b.*"
            + "|(next day |dotcom )?(postage|carriage)");

    /** @throws BadRowException when it sells no goods, or cannot be read */
    static RetailRow of(Row row) {
        String code = row.field("stockcode").toUpperCase(Locale.ROOT);
        String invoice = row.field("invoiceno");
        Values.refuse(SERVICE.matcher(code).matches(), "not a product (postage, fee, adjustment, voucher)");
        Values.refuse(invoice.toUpperCase(Locale.ROOT).startsWith("C"), "cancelled invoice");
        String sku = Values.code("StockCode", code);
        int pieces = pieces(row);
        Money price = Values.price("UnitPrice", row.field("unitprice"));
        String name = Values.name("Description", row.field("description"));
        Values.refuse(isNote(name), "Description is a note, not a name");
        return new RetailRow(invoice, sku, name, price, pieces);
    }

    private static int pieces(Row row) {
        if (!row.fields().containsKey("quantity")) {
            return 1;
        }
        String quantity = row.field("quantity");
        Values.refuse(!quantity.matches("-?\\d{1,9}"), "Quantity is not a number");
        Values.refuse(Integer.parseInt(quantity) <= 0, "Quantity is zero or less");
        return Integer.parseInt(quantity);
    }

    private static boolean isNote(String name) {
        long letters = name.codePoints().filter(Character::isLetter).count();
        return letters < 2 || NOTE.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}
