package evercart.storefront.staff;

import evercart.api.InvalidInputException;
import evercart.api.Page;
import evercart.api.ordering.CustomerRecord;
import evercart.api.ordering.OrderSearch;
import evercart.storefront.page.PageMessages;
import evercart.storefront.page.Paging;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Who has an account. */
@Named("staffCustomers")
@RequestScoped
public class CustomersView {
    private static final int PAGE_SIZE = 25;

    @Inject
    Desks desks;

    @Inject
    PageMessages messages;

    private String q;
    private String page;
    private Page<CustomerRecord> found = new Page<>(List.of(), 1, PAGE_SIZE, 0);

    public void load() {
        try {
            found = Paging.reach(
                    page, number -> desks.orders((desk, pass) -> desk.customers(pass, q, number, PAGE_SIZE)));
        } catch (InvalidInputException wrong) {
            messages.warn("products.invalid", OrderSearch.LONGEST_TEXT);
        }
    }

    public Page<CustomerRecord> getFound() {
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

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
