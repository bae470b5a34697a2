package evercart.storefront.staff;

import evercart.api.InvalidInputException;
import evercart.api.LocalizedText;
import evercart.api.Money;
import evercart.api.catalog.Product;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A product while staff write it. */
public final class ProductForm {
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,8}([.,]\\d{1,2})?");

    private String sku;
    private String name;
    private String chineseName;
    private String description;
    private String chineseDescription;
    private String category;
    private String price;
    private Integer stock = 0;

    /** A new one. */
    ProductForm() {}

    /** As it is. */
    ProductForm(Product product) {
        sku = product.getSku();
        name = product.getName().getEnglish();
        chineseName = product.getName().getChinese();
        description = product.getDescription().getEnglish();
        chineseDescription = product.getDescription().getChinese();
        category = product.getCategory();
        price = product.getPrice().getAmount().toPlainString();
        stock = product.getStock();
    }

    /** @throws InvalidInputException naming {@code price} */
    Product toProduct(String currency) {
        if (price == null || !AMOUNT.matcher(price.strip()).matches()) {
            throw new InvalidInputException("price", "must be an amount such as 4.95");
        }
        return new Product(
                sku == null ? "" : sku.strip(),
                LocalizedText.of(name, chineseName),
                LocalizedText.of(description == null ? "" : unix(description), unix(chineseDescription)),
                category,
                Money.of(new BigDecimal(price.strip().replace(',', '.')), currency),
                stock == null ? 0 : stock,
                null);
    }

    /** Browsers send line ends of two characters. */
    private static String unix(String text) {
        return text == null ? null : text.replace("\r\n", "\n");
    }

    public String getSku() {
        return sku;
    }

    public void setSku(String sku) {
        this.sku = sku;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** May be null. */
    public String getChineseName() {
        return chineseName;
    }

    public void setChineseName(String chineseName) {
        this.chineseName = chineseName;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    /** May be null. */
    public String getChineseDescription() {
        return chineseDescription;
    }

    public void setChineseDescription(String chineseDescription) {
        this.chineseDescription = chineseDescription;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getPrice() {
        return price;
    }

    public void setPrice(String price) {
        this.price = price;
    }

    public Integer getStock() {
        return stock;
    }

    public void setStock(Integer stock) {
        this.stock = stock;
    }
}
