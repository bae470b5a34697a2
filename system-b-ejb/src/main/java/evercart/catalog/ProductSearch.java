package evercart.catalog;

import evercart.api.catalog.ProductQuery;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Builds the two statements of a search: the page and the count. Every word must appear in the name or the description. */
final class ProductSearch {
    private static final String CODE = "lower(p.sku)";
    private static final String TEXTS = "column('texts_plain', p)";

    /** What follows the name in them. */
    private static final String AFTER_NAME = "\u001f%";

    private final ProductQuery query;
    private final List<String> words;

    private final boolean byStaff;

    /** By customers, who see what is on sale. */
    ProductSearch(ProductQuery query) {
        this(query, false);
    }

    /** By staff, who see everything and know codes. */
    static ProductSearch byStaff(ProductQuery query) {
        return new ProductSearch(query, true);
    }

    private ProductSearch(ProductQuery query, boolean byStaff) {
        this.query = query;
        this.byStaff = byStaff;
        this.words = SearchWords.patterns(query.getText());
    }

    List<ProductEntity> page(EntityManager database) {
        String jpql = "select p from Product p" + where() + " order by " + order() + ", p.sku";
        return bind(database.createQuery(jpql, ProductEntity.class))
                .setFirstResult((query.getPage() - 1) * query.getSize())
                .setMaxResults(query.getSize())
                .getResultList();
    }

    long count(EntityManager database) {
        return bind(database.createQuery("select count(p) from Product p" + where(), Long.class))
                .getSingleResult();
    }

    private String where() {
        List<String> conditions = new ArrayList<>();
        if (!words.isEmpty()) {
            conditions.add(everyWord(this::isFound));
        }
        if (query.getCategory() != null) {
            conditions.add("p.category = :category");
        }
        if (query.getLeastPrice() != null) {
            conditions.add("p.priceMinor >= :leastPrice");
        }
        if (query.getMostPrice() != null) {
            conditions.add("p.priceMinor <= :mostPrice");
        }
        if (query.isInStock()) {
            conditions.add("p.stock > 0");
        }
        if (!byStaff) {
            conditions.add("p.offSaleSince is null");
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private String isFound(int word) {
        return byStaff ? "(" + like(CODE, word, "") + " or " + like(TEXTS, word, "") + ")" : like(TEXTS, word, "");
    }

    private String order() {
        return switch (query.getSort()) {
            case RELEVANCE -> (words.isEmpty() ? "" : nameMatchesFirst() + ", ") + "p.nameEnglish";
            case NAME -> "p.nameEnglish";
            case PRICE_ASCENDING -> "p.priceMinor";
            case PRICE_DESCENDING -> "p.priceMinor desc";
        };
    }

    private String nameMatchesFirst() {
        return "case when " + everyWord(word -> like(TEXTS, word, AFTER_NAME)) + " then 0 else 1 end";
    }

    private String everyWord(IntFunction<String> condition) {
        return IntStream.range(0, words.size()).mapToObj(condition).collect(Collectors.joining(" and "));
    }

    /** The database folds the case of both sides, so that they agree whatever its locale; accents are gone from both. */
    private static String like(String column, int word, String more) {
        String pattern = "concat(lower(:word" + word + "), '" + more + "')";
        return column + " like " + pattern + " escape '" + SearchWords.ESCAPE + "'";
    }

    private <T> TypedQuery<T> bind(TypedQuery<T> statement) {
        IntStream.range(0, words.size()).forEach(word -> statement.setParameter("word" + word, words.get(word)));
        if (query.getCategory() != null) {
            statement.setParameter("category", query.getCategory());
        }
        if (query.getLeastPrice() != null) {
            statement.setParameter("leastPrice", query.getLeastPrice().getMinorUnits());
        }
        if (query.getMostPrice() != null) {
            statement.setParameter("mostPrice", query.getMostPrice().getMinorUnits());
        }
        return statement;
    }
}
