package evercart.rush;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One customer's browser and memory: the cookies, and what the shop acknowledged. One visit at a time uses it. */
final class Customer {
    private final String email;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final Map<String, Integer> cart = new HashMap<>();
    private final Set<String> uncertain = new HashSet<>();
    private final Set<String> orders = new LinkedHashSet<>();
    private boolean registered;
    private boolean loggedIn;
    private boolean sessionUncertain;
    private int unansweredOrders;
    private boolean visiting;

    Customer(String email) {
        this.email = email;
    }

    String email() {
        return email;
    }

    Map<String, String> cookies() {
        return cookies;
    }

    synchronized boolean begin() {
        boolean free = !visiting;
        visiting = true;
        return free;
    }

    synchronized void end() {
        visiting = false;
    }

    void acknowledged(String sku, int quantity) {
        uncertain.remove(sku);
        if (quantity == 0) {
            cart.remove(sku);
        } else {
            cart.put(sku, quantity);
        }
    }

    void unanswered(String sku) {
        uncertain.add(sku);
    }

    void ordered(String id) {
        orders.add(id);
        cart.clear();
        uncertain.clear();
    }

    /** The order may be placed and the cart empty, or not. */
    void orderUnanswered() {
        unansweredOrders++;
        uncertain.addAll(cart.keySet());
    }

    /** Whether a cart is one that the acknowledged writes, with or without the unanswered ones, lead to. */
    boolean recognises(Map<String, Integer> seen) {
        Map<String, Integer> sure = new HashMap<>(cart);
        Map<String, Integer> rest = new HashMap<>(seen);
        sure.keySet().removeAll(uncertain);
        rest.keySet().removeAll(uncertain);
        return sessionUncertain || sure.equals(rest);
    }

    /** Goes on from what the shop says. */
    void adopt(Map<String, Integer> seen) {
        cart.clear();
        cart.putAll(seen);
        uncertain.clear();
    }

    boolean hasCart() {
        return !cart.isEmpty();
    }

    boolean registered() {
        return registered;
    }

    void wasRegistered() {
        registered = true;
    }

    boolean loggedIn() {
        return loggedIn;
    }

    void wasLoggedIn() {
        loggedIn = true;
    }

    /** Nobody can say what this browser still has: a login without an answer may have changed the session's id. */
    void leftInTheMiddle() {
        sessionUncertain = true;
    }

    boolean sessionUncertain() {
        return sessionUncertain;
    }

    void wasLoggedOut() {
        loggedIn = false;
    }

    Set<String> orders() {
        return orders;
    }

    int unansweredOrders() {
        return unansweredOrders;
    }
}
