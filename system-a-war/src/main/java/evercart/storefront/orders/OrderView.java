package evercart.storefront.orders;

import evercart.api.ordering.Order;
import evercart.api.ordering.OrderNotCancellableException;
import evercart.api.ordering.OrderStatus;
import evercart.api.ordering.UnknownOrderException;
import evercart.storefront.account.Visitor;
import evercart.storefront.checkout.Bill;
import evercart.storefront.checkout.JustPlaced;
import evercart.storefront.checkout.OrderGateway;
import evercart.storefront.checkout.OrdersAwayException;
import evercart.storefront.page.PageAnswer;
import evercart.storefront.page.PageMessages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** One order of the customer: the thanks for it, its state, and the way back. */
@Named
@RequestScoped
public class OrderView {

    @Inject
    HttpServletRequest request;

    @Inject
    Visitor visitor;

    @Inject
    OrderGateway orders;

    @Inject
    JustPlaced justPlaced;

    @Inject
    PageMessages messages;

    @Inject
    PageAnswer answer;

    private Order order;
    private Bill bill;
    private boolean asked;
    private boolean away;
    private boolean thanked;

    /** Called before the page is drawn, while its status can still be told; a posted form asks earlier. */
    public void load() {
        if (asked) {
            return;
        }
        asked = true;
        String id = request.getParameter("id");
        try {
            String customer = visitor.customer().getId();
            Order found = orders.order(customer, id == null ? "" : id);
            bill = Bill.of(found, orders.deliveriesOf(customer, List.of(found)).of(found));
            order = found;
            thanked = !isCancelled() && justPlaced.take(order.getId());
        } catch (UnknownOrderException e) {
            answer.notFound();
        } catch (OrdersAwayException e) {
            away = true;
            answer.unavailable();
        }
    }

    public String cancel() {
        try {
            orders.cancel(visitor.customer().getId(), order.getId());
            return "/orders/order?faces-redirect=true&cancelled=true&id=" + order.getId();
        } catch (OrderNotCancellableException late) {
            messages.warn("order.notcancellable");
        } catch (OrdersAwayException e) {
            messages.warn("order.cancel.away");
        }
        return null;
    }

    /** Null when there is none to show. */
    public Order getOrder() {
        load();
        return order;
    }

    /** Of the order that is shown. */
    public Bill getBill() {
        return bill;
    }

    public boolean isAway() {
        load();
        return away;
    }

    public boolean isJustPlaced() {
        return thanked;
    }

    public boolean isJustCancelled() {
        return request.getParameter("cancelled") != null && isCancelled();
    }

    public boolean isCancelled() {
        load();
        return order != null && order.getStatus() == OrderStatus.CANCELLED;
    }

    public boolean isCancellable() {
        return order.getStatus() == OrderStatus.CONFIRMED || order.getStatus() == OrderStatus.RECEIVED;
    }
}
