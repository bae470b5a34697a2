package evercart.rush;

import evercart.rush.Ledger.Entry;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** One visit to the shop: looks around, and then leaves, or fills a cart and leaves it, or buys. */
final class Visit {
    /** How far a customer goes. */
    enum Intent {
        BUYS,
        LEAVES_A_CART,
        LOOKS
    }

    private static final String PASSWORD = "rush-" + UUID.randomUUID();
    private static final int MOST_SOLD_OUT = 5;
    private static final int SHORTEST_THOUGHT = 50;
    private static final int LONGEST_THOUGHT = 350;

    private final Shop shop;
    private final Customer customer;
    private final Basket basket;
    private final Ledger ledger;

    Visit(Shop shop, Customer customer, Basket basket, Ledger ledger) {
        this.shop = shop;
        this.customer = customer;
        this.basket = basket;
        this.ledger = ledger;
    }

    void run(Intent intent) throws InterruptedException {
        try {
            look();
            if (intent != Intent.LOOKS) {
                fill();
            }
            if (intent == Intent.BUYS && customer.hasCart()) {
                logIn();
                check(ask(shop.get(customer, "/api/cart")));
                order();
            }
        } catch (GivenUpException awayForLong) {
            ledger.count(Entry.GIVEN_UP);
        }
    }

    private void look() throws InterruptedException, GivenUpException {
        int page = 1 + ThreadLocalRandom.current().nextInt(3);
        ask(shop.get(customer, "/api/products?size=20&page=" + page));
        think();
        for (Basket.Line line :
                basket.lines().subList(0, Math.min(3, basket.lines().size()))) {
            ask(shop.get(customer, "/api/products/" + line.sku()));
            think();
        }
    }

    private void fill() throws InterruptedException, GivenUpException {
        for (Basket.Line line : basket.lines()) {
            set(line.sku(), line.quantity());
            think();
        }
    }

    private void set(String sku, int quantity) throws InterruptedException, GivenUpException {
        JsonObject body = Json.createObjectBuilder().add("quantity", quantity).build();
        Answer answer = shop.put(customer, "/api/cart/items/" + sku, body);
        if (answer.is(200)) {
            customer.acknowledged(sku, quantity);
            check(answer);
        } else if (answer.status() < 400 || answer.status() >= 500) {
            customer.unanswered(sku);
            throw new GivenUpException();
        }
    }

    private void logIn() throws InterruptedException, GivenUpException {
        if (customer.loggedIn()) {
            return;
        }
        JsonObject who = Json.createObjectBuilder()
                .add("email", customer.email())
                .add("password", PASSWORD)
                .build();
        if (!customer.registered()) {
            ask(shop.post(customer, "/api/register", who, UUID.randomUUID().toString()));
            customer.wasRegistered();
            ledger.count(Entry.REGISTERED);
        }
        if (!shop.postOnce(customer, "/api/login", who).is(200, 204)) {
            customer.leftInTheMiddle();
            throw new GivenUpException();
        }
        customer.wasLoggedIn();
        ledger.count(Entry.LOGINS);
        think();
    }

    private void order() throws InterruptedException, GivenUpException {
        for (int left = MOST_SOLD_OUT; left > 0 && customer.hasCart(); left--) {
            Answer answer = place();
            if (answer.is(200, 201)) {
                acknowledged(answer.body().getString("id"));
                return;
            } else if (answer.is(401)) {
                logInAgain();
            } else if (answer.is(409) && answer.sku().isPresent()) {
                ledger.count(Entry.SOLD_OUT);
                set(answer.sku().orElseThrow(), 0);
            } else {
                check(ask(shop.get(customer, "/api/cart")));
                return;
            }
        }
    }

    private Answer place() throws InterruptedException, GivenUpException {
        JsonObject body = Json.createObjectBuilder().add("payment", "INVOICE").build();
        Answer answer =
                shop.post(customer, "/api/orders", body, UUID.randomUUID().toString());
        if (answer.status() == 0 || answer.status() >= 500) {
            customer.orderUnanswered();
            ledger.count(Entry.UNANSWERED_ORDERS);
            throw new GivenUpException();
        }
        return answer;
    }

    private void acknowledged(String id) throws InterruptedException, GivenUpException {
        customer.ordered(id);
        ledger.count(Entry.ORDERS);
        think();
        ask(shop.get(customer, "/api/orders/" + id));
    }

    private void logInAgain() throws InterruptedException, GivenUpException {
        ledger.count(Entry.SECOND_LOGINS);
        customer.wasLoggedOut();
        logIn();
    }

    private void check(Answer answer) {
        if (answer.is(200) && !customer.recognises(answer.cart())) {
            ledger.count(Entry.LOST_CARTS);
            customer.adopt(answer.cart());
        }
    }

    private static Answer ask(Answer answer) throws GivenUpException {
        if (answer.status() == 0 || answer.status() == 429 || answer.status() >= 500) {
            throw new GivenUpException();
        }
        return answer;
    }

    private static void think() throws InterruptedException {
        Thread.sleep(ThreadLocalRandom.current().nextInt(SHORTEST_THOUGHT, LONGEST_THOUGHT));
    }
}
