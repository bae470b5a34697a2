package evercart.catalog;

import evercart.api.LocalizedText;
import evercart.api.catalog.Category;
import evercart.api.catalog.Product;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes products and categories into the catalogue in one transaction; the rules for them are in {@link IntakeRules}. */
final class Intake {
    private final Products products;
    private final CatalogHistory history;

    Intake(Products products, CatalogHistory history) {
        this.products = products;
        this.history = history;
    }

    /** How many products were new, and how many were known and changed. */
    record Taken(int added, int changed) {}

    /** @return how many were new */
    int take(List<Product> taken) {
        return taken(taken).added();
    }

    Taken taken(List<Product> taken) {
        addCategories(taken.stream()
                .map(Product::getCategory)
                .distinct()
                .map(code -> new Category(code, LocalizedText.of(code, null), 0))
                .toList());
        Map<String, ProductEntity> known =
                products.lockedForChange(taken.stream().map(Product::getSku).toList());
        long changed = taken.stream()
                .sorted(Comparator.comparing(Product::getSku))
                .filter(product -> take(product, known.get(product.getSku())))
                .count();
        return new Taken(taken.size() - known.size(), (int) changed);
    }

    /** New shelves come after those that are there, in the order given. */
    int addCategories(List<Category> categories) {
        List<CategoryEntity> shelves = products.shelves();
        Set<String> known = shelves.stream().map(CategoryEntity::code).collect(Collectors.toSet());
        List<Category> added = categories.stream()
                .filter(category -> !known.contains(category.getCode()))
                .toList();
        int position = shelves.stream().mapToInt(CategoryEntity::position).max().orElse(0);
        for (Category category : added) {
            products.add(new CategoryEntity(category.getCode(), category.getName(), ++position));
            history.add(category.getCode(), "category", null, Desk.said(category.getName()));
        }
        return added.size();
    }

    /** @return whether it was known and is another now */
    private boolean take(Product product, ProductEntity known) {
        if (known == null) {
            products.add(new ProductEntity(product));
            history.add(product.getSku(), "product", null, Desk.said(product.getName()));
            return false;
        }
        List<String[]> differences = known.differences(product);
        differences.forEach(part -> history.add(product.getSku(), part[0], part[1], part[2]));
        if (!differences.isEmpty()) {
            known.change(product);
        }
        return !differences.isEmpty();
    }
}
