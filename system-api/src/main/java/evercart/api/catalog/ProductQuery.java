package evercart.api.catalog;

import evercart.api.InvalidInputException;
import java.io.Serializable;
import java.util.Objects;

/** What a customer looks for. Empty text and a null category mean everything. */
public final class ProductQuery implements Serializable {
    public static final int LONGEST_TEXT = 100;
    public static final int LARGEST_PAGE = 100;
    private static final int LAST_PAGE = 1_000_000;

    private static final long serialVersionUID = 1L;

    /** The order of the answer; ties are broken by product code. */
    public enum Sort {
        /** Matches in the name first, then by name. */
        RELEVANCE,
        NAME,
        PRICE_ASCENDING,
        PRICE_DESCENDING
    }

    private final String text;
    private final String category;
    private final Sort sort;
    private final int page;
    private final int size;

    private ProductQuery(String text, String category, Sort sort, int page, int size) {
        if (text.length() > LONGEST_TEXT) {
            throw new InvalidInputException("q", "must have at most " + LONGEST_TEXT + " characters");
        }
        if (page < 1 || page > LAST_PAGE) {
            throw new InvalidInputException("page", "must be between 1 and " + LAST_PAGE);
        }
        if (size < 1 || size > LARGEST_PAGE) {
            throw new InvalidInputException("size", "must be between 1 and " + LARGEST_PAGE);
        }
        this.text = text;
        this.category = category;
        this.sort = Objects.requireNonNull(sort, "sort");
        this.page = page;
        this.size = size;
    }

    /** The first 20 products of everything. */
    public static ProductQuery everything() {
        return new ProductQuery("", null, Sort.RELEVANCE, 1, 20);
    }

    /** @param text words that all must appear; null means everything */
    public ProductQuery matching(String text) {
        return new ProductQuery(text == null ? "" : text.strip(), category, sort, page, size);
    }

    /** @param category a category's code; null or blank means all */
    public ProductQuery in(String category) {
        return new ProductQuery(text, category == null || category.isBlank() ? null : category, sort, page, size);
    }

    public ProductQuery sortedBy(Sort sort) {
        return new ProductQuery(text, category, sort, page, size);
    }

    /**
     * @param page from 1
     * @param size 1 to 100
     * @throws InvalidInputException when out of range, naming {@code page} or {@code size}
     */
    public ProductQuery page(int page, int size) {
        return new ProductQuery(text, category, sort, page, size);
    }

    public String getText() {
        return text;
    }

    /** May be null: all categories. */
    public String getCategory() {
        return category;
    }

    public Sort getSort() {
        return sort;
    }

    public int getPage() {
        return page;
    }

    public int getSize() {
        return size;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProductQuery query
                && text.equals(query.text)
                && Objects.equals(category, query.category)
                && sort == query.sort
                && page == query.page
                && size == query.size;
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, category, sort, page, size);
    }
}
