package evercart.storefront.staff;

import evercart.api.Page;
import evercart.api.ordering.CustomerRecord;
import evercart.api.ordering.OrderSearch;
import evercart.api.ordering.StaffOrder;
import evercart.api.ordering.UnknownCustomerException;
import evercart.storefront.page.PageAnswer;
import evercart.storefront.page.Paging;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One customer and the orders of that one. */
@Named("staffCustomer")
@RequestScoped
public class CustomerView {
    private static final int PAGE_SIZE = 20;

    @Inject
    Desks desks;

    @Inject
    PageAnswer answer;

    private String id;
    private String page;
    private CustomerRecord customer;
    private Page<StaffOrder> orders;

    public void load() {
        try {
            customer = desks.orders((desk, pass) -> desk.customer(pass, id));
            OrderSearch theirs = new OrderSearch(null, null, id, Paging.pageOf(page), PAGE_SIZE);
            orders = desks.orders((desk, pass) -> desk.orders(pass, theirs));
        } catch (UnknownCustomerException none) {
            answer.notFound();
        }
    }

    /** Null when there is none to show. */
    public CustomerRecord getCustomer() {
        return customer;
    }

    public Page<StaffOrder> getOrders() {
        return orders;
    }

    public Paging getPaging() {
        return new Paging(orders.getNumber(), orders.getPages());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
