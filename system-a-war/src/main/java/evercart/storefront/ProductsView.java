package evercart.storefront;

import evercart.api.InvalidInputException;
import evercart.api.Page;
import evercart.api.catalog.Category;
import evercart.api.catalog.Product;
import evercart.api.catalog.ProductQuery;
import evercart.api.catalog.ProductQuery.Sort;
import evercart.storefront.catalog.CatalogAwayException;
import evercart.storefront.catalog.ProductFilter;
import evercart.storefront.catalog.ShopWindow;
import evercart.storefront.language.Language;
import evercart.storefront.page.PageAnswer;
import evercart.storefront.page.PageMessages;
import evercart.storefront.page.Paging;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A shelf or the answer to a search, told by the address alone. */
@Named
@RequestScoped
public class ProductsView {
    private static final int PAGE_SIZE = 24;

    @Inject
    ShopWindow catalog;

    @Inject
    Language language;

    @Inject
    Validator validator;

    @Inject
    @ConfigProperty(name = "evercart.shop.currency")
    String currency;

    @Inject
    PageMessages messages;

    @Inject
    PageAnswer answer;

    private String q;
    private String category;
    private String sort;
    private String page;
    private String minPrice;
    private String maxPrice;
    private String inStock;
    private Set<String> wrong = Set.of();

    private Page<Product> found = new Page<>(List.of(), 1, PAGE_SIZE, 0);
    private List<Category> categories = List.of();
    private boolean away;

    public void load() {
        try {
            categories = catalog.categories();
            found = Paging.reach(page, number -> catalog.search(query(number)));
        } catch (InvalidInputException wrong) {
            messages.warn("products.invalid", ProductQuery.LONGEST_TEXT);
        } catch (CatalogAwayException e) {
            away = true;
            answer.unavailable();
        }
    }

    /** A limit that makes no sense is left out, and the page says so where it stands. */
    private ProductQuery query(int number) {
        wrong = getFilter().wrongParts(validator);
        return getFilter().without(wrong).narrow(wordsAndShelf(number), currency);
    }

    private ProductQuery wordsAndShelf(int number) {
        return ProductQuery.everything()
                .matching(q)
                .in(category)
                .sortedBy(getSorting())
                .page(number, PAGE_SIZE);
    }

    public Sort getSorting() {
        return Arrays.stream(Sort.values())
                .filter(known -> known.name().equals(sort))
                .findFirst()
                .orElse(Sort.RELEVANCE);
    }

    public Sort[] getSorts() {
        return Sort.values();
    }

    public String getHeading() {
        if (q != null && !q.isBlank()) {
            return language.say("products.results", q.strip());
        }
        return shelf().map(shelf -> language.name(shelf.getName())).orElseGet(() -> language.say("products.all"));
    }

    private Optional<Category> shelf() {
        return categories.stream()
                .filter(shelf -> shelf.getCode().equals(category))
                .findFirst();
    }

    public Page<Product> getFound() {
        return found;
    }

    public Paging getPaging() {
        return new Paging(found.getNumber(), found.getPages());
    }

    public List<Category> getCategories() {
        return categories;
    }

    public boolean isAway() {
        return away;
    }

    public ProductFilter getFilter() {
        return new ProductFilter(minPrice, maxPrice, inStock);
    }

    public boolean isNarrowed() {
        return !getFilter().isEmpty();
    }

    /** @param part such as {@code minPrice} */
    public boolean isWrong(String part) {
        return wrong.contains(part);
    }

    public String getMinPrice() {
        return minPrice;
    }

    public void setMinPrice(String minPrice) {
        this.minPrice = minPrice;
    }

    public String getMaxPrice() {
        return maxPrice;
    }

    public void setMaxPrice(String maxPrice) {
        this.maxPrice = maxPrice;
    }

    /** For addresses: true or nothing. */
    public String getInStock() {
        return getFilter().onlyInStock() ? "true" : null;
    }

    public void setInStock(String inStock) {
        this.inStock = inStock;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
