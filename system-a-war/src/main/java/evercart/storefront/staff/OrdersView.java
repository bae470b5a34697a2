package evercart.storefront.staff;

import evercart.api.InvalidInputException;
import evercart.api.Page;
import evercart.api.ordering.OrderDesk;
import evercart.api.ordering.OrderSearch;
import evercart.api.ordering.OrderStatus;
import evercart.api.ordering.StaffOrder;
import evercart.storefront.checkout.AgreedDeliveries;
import evercart.storefront.page.PageMessages;
import evercart.storefront.page.Paging;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** All orders, by state and by what staff look for, told by the address alone. */
@Named("staffOrders")
@RequestScoped
public class OrdersView {
    private static final int PAGE_SIZE = 20;

    @Inject
    Desks desks;

    @Inject
    PageMessages messages;

    private String q;
    private String status;
    private String page;
    private AgreedDeliveries deliveries;
    private Page<StaffOrder> found = new Page<>(List.of(), 1, PAGE_SIZE, 0);

    public void load() {
        try {
            Page<StaffOrder> asked = Paging.reach(
                    page,
                    number -> desks.orders(
                            (desk, pass) -> desk.orders(pass, new OrderSearch(q, wanted(), null, number, PAGE_SIZE))));
            deliveries = desks.deliveriesOf(
                    asked.getItems().stream().map(StaffOrder::getOrder).toList());
            found = asked;
        } catch (InvalidInputException wrong) {
            messages.warn("products.invalid", OrderSearch.LONGEST_TEXT);
        }
    }

    private OrderStatus wanted() {
        return getStates().stream()
                .filter(state -> state.name().equals(status))
                .findFirst()
                .orElse(null);
    }

    public List<OrderStatus> getStates() {
        return OrderDesk.states();
    }

    public Page<StaffOrder> getFound() {
        return found;
    }

    /** How the orders come that were found. */
    public AgreedDeliveries getDeliveries() {
        return deliveries;
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

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
