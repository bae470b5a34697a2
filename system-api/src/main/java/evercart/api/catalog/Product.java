package evercart.api.catalog;

import evercart.api.LocalizedText;
import evercart.api.Money;
import java.io.Serializable;
import java.util.Objects;

/** A product as customers see it at one moment; {@code stock} is what could be reserved right then. */
public final class Product implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String sku;
    private final LocalizedText name;
    private final LocalizedText description;
    private final String category;
    private final Money price;
    private final int stock;
    private final String picture;

    /** @param picture the name of its main picture, or null when the product has none of its own */
    public Product(
            String sku,
            LocalizedText name,
            LocalizedText description,
            String category,
            Money price,
            int stock,
            String picture) {
        this.sku = Objects.requireNonNull(sku, "sku");
        this.name = Objects.requireNonNull(name, "name");
        this.description = Objects.requireNonNull(description, "description");
        this.category = Objects.requireNonNull(category, "category");
        this.price = Objects.requireNonNull(price, "price");
        this.stock = stock;
        this.picture = picture;
    }

    public String getSku() {
        return sku;
    }

    public LocalizedText getName() {
        return name;
    }

    public LocalizedText getDescription() {
        return description;
    }

    /** The code of its {@link Category}. */
    public String getCategory() {
        return category;
    }

    public Money getPrice() {
        return price;
    }

    /** Pieces that are neither sold nor reserved. */
    public int getStock() {
        return stock;
    }

    /** The name of its main picture, which is all that lists show; may be null. */
    public String getPicture() {
        return picture;
    }
}
