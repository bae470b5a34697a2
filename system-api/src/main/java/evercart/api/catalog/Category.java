package evercart.api.catalog;

import evercart.api.LocalizedText;
import java.io.Serializable;
import java.util.Objects;

/** A shelf of the shop. */
public final class Category implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final LocalizedText name;
    private final long products;

    public Category(String code, LocalizedText name, long products) {
        this.code = Objects.requireNonNull(code, "code");
        this.name = Objects.requireNonNull(name, "name");
        this.products = products;
    }

    public String getCode() {
        return code;
    }

    public LocalizedText getName() {
        return name;
    }

    /** How many products stand on it. */
    public long getProducts() {
        return products;
    }
}
