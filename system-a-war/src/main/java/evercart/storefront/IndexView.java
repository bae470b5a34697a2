package evercart.storefront;

import evercart.api.catalog.Category;
import evercart.api.catalog.Product;
import evercart.storefront.catalog.CatalogAwayException;
import evercart.storefront.catalog.CatalogGateway;
import evercart.storefront.catalog.ShopWindow;
import evercart.storefront.page.PageAnswer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The shop window. */
@Named
@RequestScoped
public class IndexView {
    private static final int BEST_SELLERS = 8;

    @Inject
    CatalogGateway catalog;

    @Inject
    ShopWindow window;

    @Inject
    PageAnswer answer;

    private List<Product> bestSellers = List.of();
    private List<Category> categories = List.of();
    private boolean away;

    public void load() {
        try {
            bestSellers = window.bestSellers(BEST_SELLERS);
            categories = window.categories();
        } catch (CatalogAwayException e) {
            away = true;
            answer.unavailable();
        }
    }

    public List<Product> getBestSellers() {
        return bestSellers;
    }

    public List<Category> getCategories() {
        return categories;
    }

    public boolean isAway() {
        return away;
    }

    /** The page shows what was known last. */
    public boolean isRemembered() {
        return !away && catalog.showsLastKnown();
    }
}
