package evercart.catalog;

import evercart.api.LocalizedText;
import evercart.api.Money;
import evercart.api.catalog.Product;
import evercart.api.catalog.StaffProduct;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A row of the catalogue. Its stock is written when it is new, and from then on by {@link Stock} alone. The
 * version counts changes of all the rest, which are made under the row's lock; a version of the persistence provider's would count stock too. */
@Entity(name = "Product")
@Table(schema = "catalog", name = "product")
class ProductEntity {
    @Id
    @NotBlank
    @Size(max = 50)
    private String sku;

    @Column(name = "name_en")
    @NotBlank
    @Size(max = 200)
    private String nameEnglish;

    @Column(name = "name_zh")
    @Size(max = 200)
    private String nameChinese;

    @Column(name = "description_en")
    @NotNull
    @Size(max = 4000)
    private String descriptionEnglish;

    @Column(name = "description_zh")
    @Size(max = 4000)
    private String descriptionChinese;

    @NotBlank
    private String category;

    @Column(name = "price_minor")
    @PositiveOrZero
    private long priceMinor;

    @NotBlank
    private String currency;

    @Column(updatable = false)
    @PositiveOrZero
    private int stock;

    private String picture;

    private long version;

    @Column(name = "off_sale_since")
    private OffsetDateTime offSaleSince;

    protected ProductEntity() {}

    ProductEntity(Product product) {
        sku = product.getSku();
        stock = product.getStock();
        change(product);
    }

    /** Takes over everything but the code and the stock. A picture is kept when the other has none. */
    final void change(Product product) {
        nameEnglish = product.getName().getEnglish();
        nameChinese = product.getName().getChinese();
        descriptionEnglish = product.getDescription().getEnglish();
        descriptionChinese = product.getDescription().getChinese();
        category = product.getCategory();
        priceMinor = product.getPrice().getMinorUnits();
        currency = product.getPrice().getCurrency();
        picture = product.getPicture() == null ? picture : product.getPicture();
        version++;
    }

    /** Whether {@link #change} would change nothing. */
    boolean isLike(Product other) {
        return differences(other).isEmpty();
    }

    /** What {@link #change} would change: the part, then what it was and what it would be. */
    List<String[]> differences(Product other) {
        List<String[]> found = new ArrayList<>();
        Product now = toProduct();
        differ(found, "name", Desk.said(now.getName()), Desk.said(other.getName()));
        differ(found, "description", Desk.said(now.getDescription()), Desk.said(other.getDescription()));
        differ(found, "category", category, other.getCategory());
        differ(found, "price", now.getPrice().toString(), other.getPrice().toString());
        if (other.getPicture() != null) {
            differ(found, "picture", picture, other.getPicture());
        }
        return found;
    }

    private static void differ(List<String[]> found, String what, String before, String after) {
        if (!after.equals(before)) {
            found.add(new String[] {what, before, after});
        }
    }

    void offer(boolean onSale, Instant now) {
        offSaleSince = onSale ? null : now.atOffset(ZoneOffset.UTC);
        version++;
    }

    boolean isOnSale() {
        return offSaleSince == null;
    }

    /** @param picture may be null */
    void show(String picture) {
        this.picture = picture;
        version++;
    }

    /** May be null. */
    String picture() {
        return picture;
    }

    Money price() {
        return Money.ofMinor(priceMinor, currency);
    }

    long version() {
        return version;
    }

    StaffProduct toStaffProduct(long reserved) {
        return new StaffProduct(toProduct(), version, isOnSale(), reserved);
    }

    String sku() {
        return sku;
    }

    Product toProduct() {
        return new Product(
                sku,
                LocalizedText.of(nameEnglish, nameChinese),
                LocalizedText.of(descriptionEnglish, descriptionChinese),
                category,
                Money.ofMinor(priceMinor, currency),
                stock,
                picture);
    }
}
