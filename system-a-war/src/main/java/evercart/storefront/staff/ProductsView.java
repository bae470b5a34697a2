package evercart.storefront.staff;

import evercart.api.InvalidInputException;
import evercart.api.Page;
import evercart.api.catalog.Category;
import evercart.api.catalog.ProductQuery;
import evercart.api.catalog.StaffProduct;
import evercart.storefront.page.PageMessages;
import evercart.storefront.page.Paging;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** All products, those that are off sale too, told by the address alone. */
@Named("staffProducts")
@RequestScoped
public class ProductsView {
    private static final int PAGE_SIZE = 25;

    @Inject
    Desks desks;

    @Inject
    Shelves shelves;

    @Inject
    PageMessages messages;

    private String q;
    private String category;
    private String page;
    private List<Category> categories = List.of();
    private Page<StaffProduct> found = new Page<>(List.of(), 1, PAGE_SIZE, 0);

    public void load() {
        categories = shelves.shown();
        try {
            ProductQuery query = ProductQuery.everything().matching(q).in(category);
            found = Paging.reach(
                    page, number -> desks.products((desk, pass) -> desk.products(pass, query.page(number, PAGE_SIZE))));
        } catch (InvalidInputException wrong) {
            messages.warn("products.invalid", ProductQuery.LONGEST_TEXT);
        }
    }

    public List<Category> getCategories() {
        return categories;
    }

    public Page<StaffProduct> getFound() {
        return found;
    }

    public Paging getPaging() {
        return new Paging(found.getNumber(), found.getPages());
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

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
