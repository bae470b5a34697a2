package evercart.storefront.staff;

import evercart.api.Page;
import evercart.api.staff.Change;
import evercart.storefront.page.Paging;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Who changed what: products and shelves, or orders and accounts. */
@Named("staffHistory")
@RequestScoped
public class HistoryView {
    private static final int PAGE_SIZE = 50;

    @Inject
    Desks desks;

    private String of;
    private String page;
    private Page<Change> found;

    public void load() {
        int number = Paging.pageOf(page);
        found = isOfProducts()
                ? desks.products((desk, pass) -> desk.changes(pass, number, PAGE_SIZE))
                : desks.orders((desk, pass) -> desk.changes(pass, number, PAGE_SIZE));
    }

    public boolean isOfProducts() {
        return "products".equals(of);
    }

    public Page<Change> getFound() {
        return found;
    }

    public Paging getPaging() {
        return new Paging(found.getNumber(), found.getPages());
    }

    public String getOf() {
        return of;
    }

    public void setOf(String of) {
        this.of = of;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
