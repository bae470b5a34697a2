package evercart.catalog.imports;

import evercart.api.InvalidInputException;
import evercart.api.catalog.Category;
import evercart.api.catalog.Product;
import evercart.api.catalog.ProductIntake;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hands products to the catalogue, as many at once as it takes; one that it refuses is skipped, and the others are handed again. */
final class Delivery {
    private static final int MOST_AT_ONCE = 500;
    private static final Pattern REFUSED = Pattern.compile("products\\[(\\d{1,3})].*");

    private final ProductIntake intake;
    private final SkippedRows skipped;
    private int added;
    private int known;

    Delivery(ProductIntake intake, SkippedRows skipped) {
        this.intake = intake;
        this.skipped = skipped;
    }

    void deliver(List<Category> categories, List<FoundProduct> products, Runnable progress) {
        for (int from = 0; from < categories.size(); from += MOST_AT_ONCE) {
            intake.takeCategories(new ArrayList<>(categories.subList(from, end(from, categories))));
        }
        for (int from = 0; from < products.size(); from += MOST_AT_ONCE) {
            deliver(new ArrayList<>(products.subList(from, end(from, products))));
            progress.run();
        }
    }

    int added() {
        return added;
    }

    int known() {
        return known;
    }

    int delivered() {
        return added + known;
    }

    private void deliver(List<FoundProduct> chunk) {
        while (!chunk.isEmpty()) {
            try {
                List<Product> products = new ArrayList<>(
                        chunk.stream().map(FoundProduct::product).toList());
                int news = intake.take(products);
                added += news;
                known += chunk.size() - news;
                return;
            } catch (InvalidInputException refusal) {
                FoundProduct refused = chunk.remove(refusedIndex(refusal, chunk.size()));
                skipped.add(
                        refused.line(),
                        "refused by the catalogue: " + refusal.getMessage(),
                        refused.product().getSku());
            }
        }
    }

    private static int refusedIndex(InvalidInputException refusal, int size) {
        Matcher field = REFUSED.matcher(String.valueOf(refusal.getField()));
        if (!field.matches() || Integer.parseInt(field.group(1)) >= size) {
            throw refusal;
        }
        return Integer.parseInt(field.group(1));
    }

    private static int end(int from, List<?> all) {
        return Math.min(from + MOST_AT_ONCE, all.size());
    }
}
