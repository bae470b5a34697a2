package evercart.storefront.staff;

import evercart.api.ordering.Order;
import evercart.api.ordering.OrderDesk;
import evercart.api.ordering.OrderFile;
import evercart.api.ordering.OrderStatus;
import evercart.api.ordering.OrderTransitionException;
import evercart.api.ordering.UnknownOrderException;
import evercart.api.staff.StaffPass;
import evercart.storefront.checkout.Bill;
import evercart.storefront.language.Language;
import evercart.storefront.page.PageAnswer;
import evercart.storefront.page.PageMessages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/** One order, what happened to it, and the next steps. */
@Named("staffOrder")
@RequestScoped
public class OrderView {

    @Inject
    HttpServletRequest request;

    @Inject
    Desks desks;

    @Inject
    Language language;

    @Inject
    PageMessages messages;

    @Inject
    PageAnswer answer;

    private OrderFile file;
    private Bill bill;
    private boolean asked;
    private boolean goodsBack = true;

    /** Called before the page is drawn, while its status can still be told; a posted form asks earlier. */
    public void load() {
        if (asked) {
            return;
        }
        asked = true;
        try {
            OrderFile found = desks.orders((desk, pass) -> desk.order(pass, getId()));
            Order order = found.getOrder().getOrder();
            bill = Bill.of(order, desks.deliveriesOf(List.of(order)).of(order));
            file = found;
        } catch (UnknownOrderException e) {
            answer.notFound();
        }
    }

    public String pack() {
        return step((desk, pass) -> desk.pack(pass, getId()));
    }

    public String ship() {
        return step((desk, pass) -> desk.ship(pass, getId()));
    }

    public String refund() {
        OrderStatus seen = Arrays.stream(OrderStatus.values())
                .filter(status -> status.name().equals(request.getParameter("seen")))
                .findFirst()
                .orElse(OrderStatus.RECEIVED);
        return step((desk, pass) -> desk.refund(pass, getId(), seen, goodsBack));
    }

    private String step(BiFunction<OrderDesk, StaffPass, Order> step) {
        try {
            desks.orders(step);
            return "/staff/order?faces-redirect=true&id=" + getId();
        } catch (OrderTransitionException refused) {
            messages.warn("staff.order.refused", language.say("order.status." + refused.getStatus()));
        } catch (UnknownOrderException gone) {
            messages.warn("order.unknown");
        } catch (DeskAwayException away) {
            messages.warn("staff.away");
        }
        asked = false;
        return null;
    }

    /** Of the order that the address or the form names. */
    public String getId() {
        String id = request.getParameter("id");
        return id == null ? "" : id;
    }

    /** Null when there is none to show. */
    public OrderFile getFile() {
        load();
        return file;
    }

    /** Of the order that is shown. */
    public Bill getBill() {
        return bill;
    }

    private boolean isIn(OrderStatus... states) {
        return getFile() != null
                && Arrays.asList(states).contains(file.getOrder().getOrder().getStatus());
    }

    public boolean isPackable() {
        return isIn(OrderStatus.CONFIRMED) && file.isStockTaken();
    }

    public boolean isWaitingForStock() {
        return isIn(OrderStatus.CONFIRMED) && !file.isStockTaken();
    }

    public boolean isShippable() {
        return isIn(OrderStatus.PACKED);
    }

    public boolean isRefundable() {
        return isIn(OrderStatus.CONFIRMED, OrderStatus.PACKED, OrderStatus.SHIPPED);
    }

    public boolean isGone() {
        return isIn(OrderStatus.SHIPPED);
    }

    public boolean isGoodsBack() {
        return goodsBack;
    }

    public void setGoodsBack(boolean goodsBack) {
        this.goodsBack = goodsBack;
    }
}
