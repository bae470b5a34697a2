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

    Intake(Products products) {
        this.products = products;
    }

    int take(List<Product> taken) {
        addCategories(taken.stream()
                .map(Product::getCategory)
                .distinct()
                .map(code -> new Category(code, LocalizedText.of(code, null), 0))
                .toList());
        Map<String, ProductEntity> known =
                products.lockedForChange(taken.stream().map(Product::getSku).toList());
        taken.stream().sorted(Comparator.comparing(Product::getSku)).forEach(product -> take(product, known));
        return taken.size() - known.size();
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
        }
        return added.size();
    }

    private void take(Product product, Map<String, ProductEntity> known) {
        ProductEntity entity = known.get(product.getSku());
        if (entity == null) {
            products.add(new ProductEntity(product));
        } else {
            entity.change(product);
        }
    }
}
