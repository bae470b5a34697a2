package evercart.storefront;

import evercart.api.InvalidInputException;
import evercart.api.Page;
import evercart.api.catalog.Category;
import evercart.api.catalog.Product;
import evercart.api.catalog.ProductQuery;
import evercart.api.catalog.ProductQuery.Sort;
import evercart.storefront.catalog.CatalogAwayException;
import evercart.storefront.catalog.ShopWindow;
import evercart.storefront.language.Language;
import evercart.storefront.page.PageAnswer;
import evercart.storefront.page.PageMessages;
import evercart.storefront.page.Paging;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
    PageMessages messages;

    @Inject
    PageAnswer answer;

    private String q;
    private String category;
    private String sort;
    private String page;

    private Page<Product> found = new Page<>(List.of(), 1, PAGE_SIZE, 0);
    private List<Category> categories = List.of();
    private boolean away;

    public void load() {
        try {
            categories = catalog.categories();
            found = catalog.search(query());
        } catch (InvalidInputException wrong) {
            messages.warn("products.invalid", ProductQuery.LONGEST_TEXT);
        } catch (CatalogAwayException e) {
            away = true;
            answer.unavailable();
        }
    }

    private ProductQuery query() {
        return ProductQuery.everything()
                .matching(q)
                .in(category)
                .sortedBy(getSorting())
                .page(Paging.pageOf(page), PAGE_SIZE);
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
