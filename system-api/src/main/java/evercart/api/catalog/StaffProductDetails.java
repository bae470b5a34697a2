package evercart.api.catalog;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/** All that staff need to know about one product, and its pictures. */
public final class StaffProductDetails implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ProductFile file;
    private final List<String> pictures;

    /** @param pictures as in {@link ProductDetails} */
    public StaffProductDetails(ProductFile file, List<String> pictures) {
        this.file = Objects.requireNonNull(file, "file");
        this.pictures = List.copyOf(pictures);
    }

    public ProductFile getFile() {
        return file;
    }

    public List<String> getPictures() {
        return pictures;
    }
}
