package evercart.catalog.imports;

import evercart.api.InvalidInputException;
import evercart.api.catalog.Category;
import evercart.api.catalog.Product;
import evercart.api.catalog.ProductIntake;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A catalogue in memory, which may refuse one code. */
final class FakeIntake implements ProductIntake {
    final Map<String, Product> products = new LinkedHashMap<>();
    final Map<String, Category> categories = new LinkedHashMap<>();
    final List<Integer> chunks = new ArrayList<>();
    String refused;

    @Override
    public int take(List<Product> taken) {
        for (int index = 0; index < taken.size(); index++) {
            if (taken.get(index).getSku().equals(refused)) {
                throw new InvalidInputException("products[" + index + "].sku", "is not wanted here");
            }
        }
        int before = products.size();
        taken.forEach(product -> products.put(product.getSku(), product));
        chunks.add(taken.size());
        return products.size() - before;
    }

    @Override
    public int takeCategories(List<Category> taken) {
        int before = categories.size();
        taken.forEach(category -> categories.putIfAbsent(category.getCode(), category));
        return categories.size() - before;
    }

    String name(String sku) {
        return products.get(sku).getName().getEnglish();
    }

    String price(String sku) {
        return products.get(sku).getPrice().toString();
    }
}
