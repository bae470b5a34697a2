package evercart.catalog;

import jakarta.persistence.EntityManager;
import java.util.List;

/** Which pictures each product has beside its main one, which stands with the product. */
final class Galleries {
    private final EntityManager database;

    Galleries(EntityManager database) {
        this.database = database;
    }

    /** @param main the product's, may be null */
    @SuppressWarnings("unchecked")
    Gallery of(String sku, String main) {
        List<String> further = database.createNativeQuery(
                        "select picture from catalog.product_picture where sku = ? order by position")
                .setParameter(1, sku)
                .getResultList();
        return Gallery.of(main, further);
    }

    /** For whoever has locked the product. */
    void keep(String sku, Gallery gallery) {
        database.createNativeQuery("delete from catalog.product_picture where sku = ?")
                .setParameter(1, sku)
                .executeUpdate();
        int position = 0;
        for (String picture : gallery.further()) {
            database.createNativeQuery("insert into catalog.product_picture (sku, picture, position) values (?, ?, ?)")
                    .setParameter(1, sku)
                    .setParameter(2, picture)
                    .setParameter(3, ++position)
                    .executeUpdate();
        }
    }
}
