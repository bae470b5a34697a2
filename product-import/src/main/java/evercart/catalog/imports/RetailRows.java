package evercart.catalog.imports;

import evercart.api.LocalizedText;
import evercart.api.Money;
import evercart.api.catalog.Category;
import evercart.api.catalog.Product;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The UCI Online Retail record: the lines of a gift wholesaler's invoices, of which the goods have to be found out. */
final class RetailRows implements ProductRows {
    private static final Category GIFTWARE = new Category("giftware", LocalizedText.of("Giftware", "礼品"), 0);

    /** Codes that stand for postage, carriage, discounts, fees, commission, manual entries, samples, pads, vouchers. */
    private static final Pattern SERVICE = Pattern.compile(
            "POST|DOT|C[0-9]|D|M|S|B|CRUK|PADS|AMAZONFEE|BANK CHARGES|SAMPLES|GIFT_.*|ADJUST\\d*|TEST\\d*");

    /** What the warehouse wrote where a name should stand. */
    private static final Pattern NOTE = Pattern.compile("[^\\p{L}]*"
            + "(check|missing|lost|found|amazon|john lewis|dotcom|damages?|broken|samples?|manual|discount|test)[^\\p{L}]*"
            + "|\\?.*|.*\\b(damaged|thrown away|adjust|adjustment|unsaleable|mouldy|smashed|faulty|wrongly|wrong|barcode"
            + "|sold as set on|allocate|online retail orders)\\b.*"
            + "|(next day |dotcom )?(postage|carriage)");

    private final int usualStock;
    private final Map<String, Sales> sales = new LinkedHashMap<>();

    RetailRows(int usualStock) {
        this.usualStock = usualStock;
    }

    @Override
    public String name() {
        return "UCI Online Retail record";
    }

    @Override
    public Set<String> needed() {
        return Set.of("stockcode", "description", "unitprice");
    }

    @Override
    public void read(Row row) {
        String code = row.field("stockcode").toUpperCase(Locale.ROOT);
        Values.refuse(SERVICE.matcher(code).matches(), "not a product (postage, fee, adjustment, voucher)");
        Values.refuse(row.field("invoiceno").toUpperCase(Locale.ROOT).startsWith("C"), "cancelled invoice");
        String sku = Values.code("StockCode", code);
        quantity(row);
        Money price = Values.price("UnitPrice", row.field("unitprice"));
        String name = Values.name("Description", row.field("description"));
        Values.refuse(isNote(name), "Description is a note, not a name");
        sales.computeIfAbsent(sku, ignored -> new Sales(row.line())).add(name, price);
    }

    @Override
    public List<FoundProduct> products() {
        return sales.entrySet().stream()
                .map(entry -> new FoundProduct(
                        product(entry.getKey(), entry.getValue()),
                        entry.getValue().line()))
                .toList();
    }

    @Override
    public List<Category> categories() {
        return List.of(GIFTWARE);
    }

    private Product product(String sku, Sales sales) {
        return new Product(
                sku,
                LocalizedText.of(TitleCase.of(sales.usualName()), null),
                LocalizedText.of("", null),
                GIFTWARE.getCode(),
                sales.medianPrice(),
                usualStock,
                null);
    }

    private static void quantity(Row row) {
        if (row.fields().containsKey("quantity")) {
            String quantity = row.field("quantity");
            Values.refuse(!quantity.matches("-?\\d{1,9}"), "Quantity is not a number");
            Values.refuse(Integer.parseInt(quantity) <= 0, "Quantity is zero or less");
        }
    }

    private static boolean isNote(String name) {
        long letters = name.codePoints().filter(Character::isLetter).count();
        return letters < 2 || NOTE.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}
