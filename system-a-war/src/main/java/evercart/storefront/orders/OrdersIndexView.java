package evercart.storefront.orders;

import evercart.api.Page;
import evercart.api.ordering.Delivery;
import evercart.api.ordering.Order;
import evercart.storefront.account.Visitor;
import evercart.storefront.checkout.AgreedDeliveries;
import evercart.storefront.checkout.OrderGateway;
import evercart.storefront.checkout.OrdersAwayException;
import evercart.storefront.page.PageAnswer;
import evercart.storefront.page.Paging;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the customer has ordered so far. */
@Named
@RequestScoped
public class OrdersIndexView {
    private static final int PAGE_SIZE = 10;

    @Inject
    Visitor visitor;

    @Inject
    OrderGateway orders;

    @Inject
    PageAnswer answer;

    private String page;
    private Page<Order> found = new Page<>(List.of(), 1, PAGE_SIZE, 0);
    private AgreedDeliveries deliveries;
    private boolean away;

    public void load() {
        try {
            String customer = visitor.customer().getId();
            Page<Order> asked = Paging.reach(page, number -> orders.ordersOf(customer, number, PAGE_SIZE));
            deliveries = orders.deliveriesOf(customer, asked.getItems());
            found = asked;
        } catch (OrdersAwayException e) {
            away = true;
            answer.unavailable();
        }
    }

    public Page<Order> getFound() {
        return found;
    }

    public Delivery deliveryOf(Order order) {
        return deliveries.of(order);
    }

    public Paging getPaging() {
        return new Paging(found.getNumber(), found.getPages());
    }

    public boolean isAway() {
        return away;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
