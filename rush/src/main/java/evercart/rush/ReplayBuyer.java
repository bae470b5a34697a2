package evercart.rush;

import evercart.rush.Invoices.Order;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One of a replay's customers, who fills the cart with an order's lines and orders them under its key. As long as nobody knows what
 * the cart holds, after a failure or an interruption, it is emptied first, and the order is asked for by its key alone.
 */
final class ReplayBuyer {
    private static final long PAUSE = 500;

    private final Shop shop;
    private final String email;
    private final String password;
    private final int logins;
    private Customer browser;
    private boolean cartUncertain = true;

    /** @param logins that are tried, half a second apart at least */
    ReplayBuyer(Shop shop, String email, String password, int logins) {
        this.shop = shop;
        this.email = email;
        this.password = password;
        this.logins = logins;
    }

    /**
     * Once, however often it is asked for.
     *
     * @return pieces by product, as the shop's answer tells
     * @throws UnusableException when the shop does not take the order
     * @throws GivenUpException when it does not answer any more
     */
    Map<String, Long> place(Order order) throws InterruptedException, GivenUpException {
        Answer answer = tried(order);
        if (answer.is(401)) {
            browser = null;
            answer = tried(order);
        }
        if (answer.status() == 0 || answer.status() >= 500) {
            throw new GivenUpException();
        }
        if (!answer.is(200, 201)) {
            throw new UnusableException(order.key() + " was answered " + answer.status() + " " + answer.body());
        }
        if (answer.body().getString("status", "").equals("REJECTED")) {
            throw new UnusableException(order.key() + " was rejected");
        }
        return answer.body().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .collect(Collectors.toMap(
                        item -> item.getString("sku"), item -> (long) item.getInt("quantity"), Long::sum));
    }

    private Answer tried(Order order) throws InterruptedException, GivenUpException {
        if (browser == null) {
            logIn();
        }
        if (cartUncertain) {
            Answer before = askedWithAnEmptyCart(order);
            if (!before.is(422)) {
                return before;
            }
        }
        cartUncertain = true;
        for (Map.Entry<String, Long> line : order.pieces().entrySet()) {
            Answer filled = set(line.getKey(), line.getValue());
            if (!filled.is(200)) {
                return filled;
            }
        }
        Answer answer = asked(order);
        // a price that has changed is in the cart now
        answer = answer.is(409) ? asked(order) : answer;
        cartUncertain = !answer.is(200, 201);
        return answer;
    }

    /** 422 when the order was not placed before, as there is nothing in the cart. */
    private Answer askedWithAnEmptyCart(Order order) throws InterruptedException {
        Answer cart = shop.get(browser, "/api/cart");
        if (!cart.is(200)) {
            return cart;
        }
        for (String sku : cart.cart().keySet()) {
            Answer emptied = set(sku, 0);
            if (!emptied.is(200)) {
                return emptied;
            }
        }
        return asked(order);
    }

    private Answer set(String sku, long pieces) throws InterruptedException {
        JsonObject body = Json.createObjectBuilder().add("quantity", pieces).build();
        return shop.put(browser, "/api/cart/items/" + sku, body);
    }

    private Answer asked(Order order) throws InterruptedException {
        return shop.post(browser, "/api/orders", JsonObject.EMPTY_JSON_OBJECT, order.key());
    }

    /** A login that nobody answered is none: the next one comes from a new session. */
    private void logIn() throws InterruptedException, GivenUpException {
        JsonObject who = Json.createObjectBuilder()
                .add("email", email)
                .add("password", password)
                .build();
        cartUncertain = true;
        for (int left = logins; left > 0; left--) {
            Customer fresh = new Customer(email);
            Answer registered = shop.post(fresh, "/api/register", who, "register");
            if (registered.is(201, 409)
                    && shop.postOnce(fresh, "/api/login", who).is(204)) {
                browser = fresh;
                return;
            }
            Thread.sleep(PAUSE);
        }
        throw new GivenUpException();
    }
}
