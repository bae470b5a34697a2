package evercart.api.catalog;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/** A product as its own page shows it: with all its pictures. */
public final class ProductDetails implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Product product;
    private final List<String> pictures;

    /** @param pictures their names, the main one first; at most {@link ProductPictures#MOST} */
    public ProductDetails(Product product, List<String> pictures) {
        this.product = Objects.requireNonNull(product, "product");
        this.pictures = List.copyOf(pictures);
    }

    public Product getProduct() {
        return product;
    }

    /** The names of its pictures, the main one first; empty when it has none of its own. */
    public List<String> getPictures() {
        return pictures;
    }
}
