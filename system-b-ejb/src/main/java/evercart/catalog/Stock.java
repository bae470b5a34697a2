package evercart.catalog;

import evercart.api.catalog.InsufficientStockException;
import evercart.api.catalog.UnknownProductException;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.TreeMap;

/**
 * Moves pieces out of the shelves and back, each product by one conditional UPDATE, so that nothing is oversold whoever else writes.
 * Products are always taken in the order of their codes: two orders for the same products cannot lock each other out.
 */
final class Stock {
    private final EntityManager database;

    Stock(EntityManager database) {
        this.database = database;
    }

    void take(Map<String, Integer> pieces) {
        move(pieces, Map.of());
    }

    void giveBack(Map<String, Integer> pieces) {
        move(Map.of(), pieces);
    }

    /** Gives some pieces back and takes others, in one go. */
    void move(Map<String, Integer> taken, Map<String, Integer> returned) {
        Map<String, Integer> changes = new TreeMap<>();
        returned.forEach((sku, quantity) -> changes.merge(sku, quantity, Integer::sum));
        taken.forEach((sku, quantity) -> changes.merge(sku, -quantity, Integer::sum));
        changes.forEach(this::change);
    }

    private void change(String sku, int pieces) {
        int changed = database.createQuery(
                        "update Product p set p.stock = p.stock + :pieces where p.sku = :sku and p.stock + :pieces >= 0")
                .setParameter("pieces", pieces)
                .setParameter("sku", sku)
                .executeUpdate();
        if (changed == 0) {
            throw new InsufficientStockException(sku, left(sku));
        }
    }

    private int left(String sku) {
        return database.createQuery("select p.stock from Product p where p.sku = :sku", Integer.class)
                .setParameter("sku", sku)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new UnknownProductException(sku));
    }
}
