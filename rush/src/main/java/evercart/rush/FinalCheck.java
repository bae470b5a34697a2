package evercart.rush;

import evercart.rush.Ledger.Entry;
import jakarta.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Asks the shop for every cart and every order that it acknowledged. */
final class FinalCheck {
    private final Shop shop;
    private final Ledger ledger;

    FinalCheck(Shop shop, Ledger ledger) {
        this.shop = shop;
        this.ledger = ledger;
    }

    void look(Customer customer) throws InterruptedException {
        if (customer.sessionUncertain()) {
            ledger.count(Entry.UNCHECKED);
            return;
        }
        if (customer.hasCart()) {
            lookAtCart(customer);
        }
        if (customer.loggedIn() && !customer.orders().isEmpty()) {
            lookAtOrders(customer);
        }
    }

    private void lookAtCart(Customer customer) throws InterruptedException {
        Answer answer = shop.get(customer, "/api/cart");
        if (!answer.is(200)) {
            ledger.count(Entry.UNCHECKED);
        } else {
            ledger.count(customer.recognises(answer.cart()) ? Entry.CARTS_FOUND : Entry.LOST_CARTS);
        }
    }

    private void lookAtOrders(Customer customer) throws InterruptedException {
        Answer answer = shop.get(customer, "/api/orders?size=100");
        if (answer.is(401)) {
            ledger.count(Entry.SECOND_LOGINS);
        } else if (answer.is(200)) {
            compare(customer, answer);
        } else {
            ledger.count(Entry.UNCHECKED);
        }
    }

    private void compare(Customer customer, Answer answer) {
        // the shop lists what it refused as well
        Set<String> listed = new HashSet<>(answer.body().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(order -> !order.getString("status").equals("REJECTED"))
                .map(order -> order.getString("id"))
                .toList());
        List<String> lost =
                customer.orders().stream().filter(id -> !listed.contains(id)).toList();
        int found = customer.orders().size() - lost.size();
        ledger.count(Entry.ORDERS_FOUND, found);
        ledger.count(Entry.LOST_ORDERS, lost.size());
        ledger.count(Entry.DOUBLE_ORDERS, Math.max(0, listed.size() - found - customer.unansweredOrders()));
    }
}
