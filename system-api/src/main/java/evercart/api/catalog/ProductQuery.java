package evercart.api.catalog;

import evercart.api.InvalidInputException;
import evercart.api.Money;
import java.io.Serializable;
import java.util.Objects;

/** What a customer looks for. Empty text, a null category and null prices mean everything. */
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
    private final Money leastPrice;
    private final Money mostPrice;
    private final boolean inStock;

    private ProductQuery(Draft draft) {
        if (draft.text.length() > LONGEST_TEXT) {
            throw new InvalidInputException("q", "must have at most " + LONGEST_TEXT + " characters");
        }
        if (draft.page < 1 || draft.page > LAST_PAGE) {
            throw new InvalidInputException("page", "must be between 1 and " + LAST_PAGE);
        }
        if (draft.size < 1 || draft.size > LARGEST_PAGE) {
            throw new InvalidInputException("size", "must be between 1 and " + LARGEST_PAGE);
        }
        this.text = draft.text;
        this.category = draft.category;
        this.sort = Objects.requireNonNull(draft.sort, "sort");
        this.page = draft.page;
        this.size = draft.size;
        this.leastPrice = draft.leastPrice;
        this.mostPrice = draft.mostPrice;
        this.inStock = draft.inStock;
    }

    /** A query in the making; never crosses the wire. */
    private static final class Draft {
        private String text = "";
        private String category;
        private Sort sort = Sort.RELEVANCE;
        private int page = 1;
        private int size = 20;
        private Money leastPrice;
        private Money mostPrice;
        private boolean inStock;
    }

    private Draft draft() {
        Draft draft = new Draft();
        draft.text = text;
        draft.category = category;
        draft.sort = sort;
        draft.page = page;
        draft.size = size;
        draft.leastPrice = leastPrice;
        draft.mostPrice = mostPrice;
        draft.inStock = inStock;
        return draft;
    }

    /** The first 20 products of everything. */
    public static ProductQuery everything() {
        return new ProductQuery(new Draft());
    }

    /** @param text words that all must appear; null means everything */
    public ProductQuery matching(String text) {
        Draft draft = draft();
        draft.text = text == null ? "" : text.strip();
        return new ProductQuery(draft);
    }

    /** @param category a category's code; null or blank means all */
    public ProductQuery in(String category) {
        Draft draft = draft();
        draft.category = category == null || category.isBlank() ? null : category;
        return new ProductQuery(draft);
    }

    /** In the shop's currency, both ends included. @param least null means from nothing @param most null means without end */
    public ProductQuery costing(Money least, Money most) {
        Draft draft = draft();
        draft.leastPrice = least;
        draft.mostPrice = most;
        return new ProductQuery(draft);
    }

    /** @param only true leaves out what is sold out */
    public ProductQuery inStock(boolean only) {
        Draft draft = draft();
        draft.inStock = only;
        return new ProductQuery(draft);
    }

    public ProductQuery sortedBy(Sort sort) {
        Draft draft = draft();
        draft.sort = sort;
        return new ProductQuery(draft);
    }

    /**
     * @param page from 1
     * @param size 1 to 100
     * @throws InvalidInputException when out of range, naming {@code page} or {@code size}
     */
    public ProductQuery page(int page, int size) {
        Draft draft = draft();
        draft.page = page;
        draft.size = size;
        return new ProductQuery(draft);
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

    /** May be null: from nothing. */
    public Money getLeastPrice() {
        return leastPrice;
    }

    /** May be null: without end. */
    public Money getMostPrice() {
        return mostPrice;
    }

    /** Whether what is sold out is left out. */
    public boolean isInStock() {
        return inStock;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProductQuery query
                && text.equals(query.text)
                && Objects.equals(category, query.category)
                && sort == query.sort
                && page == query.page
                && size == query.size
                && Objects.equals(leastPrice, query.leastPrice)
                && Objects.equals(mostPrice, query.mostPrice)
                && inStock == query.inStock;
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, category, sort, page, size, leastPrice, mostPrice, inStock);
    }
}
