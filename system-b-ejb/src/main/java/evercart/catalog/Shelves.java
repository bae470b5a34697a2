package evercart.catalog;

import evercart.api.InvalidInputException;
import evercart.api.LocalizedText;
import evercart.api.catalog.Category;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What staff do to shelves, within one transaction; every change is written to the history. */
final class Shelves {
    private final EntityManager database;
    private final CatalogHistory history;

    Shelves(EntityManager database, CatalogHistory history) {
        this.database = database;
        this.history = history;
    }

    void keep(String code, LocalizedText name) {
        CategoryEntity shelf = locked().get(code);
        if (shelf == null) {
            new Intake(new Products(database), history).addCategories(List.of(new Category(code, name, 0)));
        } else if (!shelf.name().equals(name)) {
            history.add(code, "shelf", Desk.said(shelf.name()), Desk.said(name));
            shelf.rename(name);
        }
    }

    void arrange(List<String> codes) {
        Map<String, CategoryEntity> left = locked();
        Map<String, CategoryEntity> arranged = new LinkedHashMap<>();
        codes.stream().filter(left::containsKey).forEach(code -> arranged.put(code, left.remove(code)));
        arranged.putAll(left);
        int place = 0;
        for (CategoryEntity shelf : arranged.values()) {
            place(shelf, ++place);
        }
    }

    private void place(CategoryEntity shelf, int position) {
        if (shelf.position() != position) {
            history.add(shelf.code(), "position", String.valueOf(shelf.position()), String.valueOf(position));
            shelf.moveTo(position);
        }
    }

    void remove(String code, String heir) {
        Map<String, CategoryEntity> shelves = locked();
        CategoryEntity shelf = shelves.get(code);
        if (shelf != null) {
            empty(shelf, heir, shelves.keySet());
            history.add(code, "shelf", Desk.said(shelf.name()), null);
            database.remove(shelf);
        }
    }

    private void empty(CategoryEntity shelf, String heir, Collection<String> known) {
        if (heir == null && hasProducts(shelf.code())) {
            throw new InvalidInputException("heir", "must say where the products go");
        }
        if (heir != null && (heir.equals(shelf.code()) || !known.contains(heir))) {
            throw new InvalidInputException("heir", "must be another shelf");
        }
        int moved = heir == null ? 0 : move(shelf.code(), heir);
        if (moved > 0) {
            history.add(shelf.code(), "shelfProducts", shelf.code(), heir + " (" + moved + ")");
        }
    }

    private boolean hasProducts(String code) {
        return database.createQuery("select count(p) from Product p where p.category = :code", Long.class)
                        .setParameter("code", code)
                        .getSingleResult()
                > 0;
    }

    /** Whoever has one of them open in a form finds that it was changed. */
    private int move(String code, String heir) {
        return database.createQuery(
                        "update Product p set p.category = :heir, p.version = p.version + 1 where p.category = :code")
                .setParameter("heir", heir)
                .setParameter("code", code)
                .executeUpdate();
    }

    /** In the order of the shop, locked in that of their codes. */
    private Map<String, CategoryEntity> locked() {
        return database.createQuery("select c from Category c order by c.code", CategoryEntity.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .sorted(Comparator.comparing(CategoryEntity::position).thenComparing(CategoryEntity::code))
                .collect(Collectors.toMap(
                        CategoryEntity::code, Function.identity(), (first, same) -> first, LinkedHashMap::new));
    }
}
