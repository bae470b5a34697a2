package evercart.rush;

import evercart.rush.Invoices.Order;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Places a record's invoices as orders through the API, by a few customers at once. An invoice that is more than the shop takes at
 * once (100 lines, 999 pieces of a line) becomes several orders; goods that the shop does not have are left out.
 */
final class Replay {
    private static final int CUSTOMERS = 6;
    private static final int MOST_LINES = 100;
    private static final long MOST_PIECES = 999;
    private static final int TELL_EVERY = 100;
    private static final String PASSWORD = "replay-" + UUID.randomUUID();

    private final Shop shop;
    private final Set<String> known;
    private final PrintStream out;
    private final Queue<Order> waiting = new ConcurrentLinkedQueue<>();
    private final Map<String, Long> ordered = new ConcurrentHashMap<>();
    private final AtomicInteger invoices = new AtomicInteger();
    private final AtomicInteger orders = new AtomicInteger();
    private final AtomicInteger unknownLines = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    Replay(Shop shop, Set<String> known, PrintStream out) {
        this.shop = shop;
        this.known = known;
        this.out = out;
    }

    void run(List<Order> all) throws InterruptedException {
        waiting.addAll(all);
        ExecutorService customers = Executors.newFixedThreadPool(CUSTOMERS);
        for (int number = 0; number < CUSTOMERS; number++) {
            customers.submit(this::placeAll);
        }
        customers.shutdown();
        customers.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }

    /** Pieces by product, as the acknowledged orders themselves tell. */
    Map<String, Long> ordered() {
        return new TreeMap<>(ordered);
    }

    boolean isComplete() {
        return failures.isEmpty();
    }

    String summary() {
        StringBuilder text = new StringBuilder(invoices + " invoices became " + orders + " orders; " + unknownLines
                + " lines of goods that the shop does not have, " + failures.size() + " failures");
        failures.stream().limit(10).forEach(failure -> text.append("\n  ").append(failure));
        return text.toString();
    }

    private void placeAll() {
        try {
            Customer customer = registered();
            for (Order invoice = waiting.poll(); invoice != null; invoice = waiting.poll()) {
                place(customer, invoice);
                if (invoices.incrementAndGet() % TELL_EVERY == 0) {
                    out.println(invoices + " invoices");
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            failures.add(broken.toString());
        }
    }

    private Customer registered() throws InterruptedException {
        Customer customer = new Customer("replay-" + UUID.randomUUID() + "@example.com");
        JsonObject who = Json.createObjectBuilder()
                .add("email", customer.email())
                .add("password", PASSWORD)
                .build();
        expect(shop.post(customer, "/api/register", who, "register"), "registration", 201, 409);
        expect(shop.postOnce(customer, "/api/login", who), "login", 204);
        return customer;
    }

    private void place(Customer customer, Order invoice) throws InterruptedException {
        int part = 0;
        for (Map<String, Long> lines : parts(invoice)) {
            place(customer, "invoice " + invoice.number() + " part " + ++part, lines);
        }
    }

    private List<Map<String, Long>> parts(Order invoice) {
        List<Map<String, Long>> parts = new ArrayList<>();
        Map<String, Long> left = new LinkedHashMap<>(invoice.pieces());
        left.keySet().removeIf(sku -> !known.contains(sku) && unknownLines.incrementAndGet() > 0);
        while (!left.isEmpty()) {
            Map<String, Long> part = new LinkedHashMap<>();
            left.forEach((sku, pieces) -> {
                if (part.size() < MOST_LINES) {
                    part.put(sku, Math.min(MOST_PIECES, pieces));
                }
            });
            part.forEach((sku, taken) -> left.merge(sku, -taken, Long::sum));
            left.values().removeIf(pieces -> pieces == 0);
            parts.add(part);
        }
        return parts;
    }

    private void place(Customer customer, String key, Map<String, Long> lines) throws InterruptedException {
        for (Map.Entry<String, Long> line : lines.entrySet()) {
            JsonObject body =
                    Json.createObjectBuilder().add("quantity", line.getValue()).build();
            expect(shop.put(customer, "/api/cart/items/" + line.getKey(), body), key + ", " + line, 200);
        }
        Answer answer = shop.post(customer, "/api/orders", JsonObject.EMPTY_JSON_OBJECT, key);
        expect(answer, key, 200, 201);
        orders.incrementAndGet();
        answer.body()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .forEach(item -> ordered.merge(item.getString("sku"), (long) item.getInt("quantity"), Long::sum));
    }

    private static void expect(Answer answer, String what, int... good) {
        if (!answer.is(good)) {
            throw new UnusableException(what + " was answered " + answer.status() + " " + answer.body());
        }
    }
}
