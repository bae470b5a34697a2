package evercart.rush;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A shop in memory that keeps the contract of the JSON API, save for the fault that a test gives it. */
final class FakeShop implements AutoCloseable {
    enum Fault {
        NONE,
        FORGETS_A_CART,
        FORGETS_A_LOGIN,
        FORGETS_AN_ORDER,
        ORDERS_TWICE,
        FAILS_NOW_AND_THEN,
        LOSES_ANSWERS,
        DIES_WITH_THE_SECOND_ORDER
    }

    private static final class Session {
        private final Map<String, Integer> cart = new LinkedHashMap<>();
        private final List<String> orders = new ArrayList<>();
        private boolean loggedIn;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final Map<String, Session> accounts = new LinkedHashMap<>();
    private final Map<String, JsonObject> keys = new LinkedHashMap<>();
    private final Map<String, Integer> stock = new TreeMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile Fault fault;

    FakeShop(Fault fault) throws IOException {
        this.fault = fault;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    FakeShop stocked(String sku, int pieces) {
        stock.put(sku, pieces);
        return this;
    }

    int stockOf(String sku) {
        return stock.get(sku);
    }

    int placed() {
        return keys.size();
    }

    void mend() {
        fault = Fault.NONE;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean tenth = requests.incrementAndGet() % 10 == 0;
            Answer none = new Answer(502, JsonObject.EMPTY_JSON_OBJECT);
            boolean before = fault == Fault.FAILS_NOW_AND_THEN && tenth || isDead();
            Answer answer = before ? none : answer(exchange, text);
            boolean after = fault == Fault.LOSES_ANSWERS && tenth || isDead();
            answer = after ? none : answer;
            byte[] body = answer.body().toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("X-Served-By", "a1");
            boolean empty = answer.is(204);
            exchange.sendResponseHeaders(answer.status(), empty ? -1 : body.length);
            exchange.getResponseBody().write(body, 0, empty ? 0 : body.length);
        }
    }

    private synchronized boolean isDead() {
        return fault == Fault.DIES_WITH_THE_SECOND_ORDER && keys.size() >= 2;
    }

    private synchronized Answer answer(HttpExchange exchange, String text) {
        Session session = session(exchange);
        String path = exchange.getRequestURI().getPath();
        String request =
                exchange.getRequestMethod() + " " + path.replaceAll("/(items|products|orders)/[^/]+$", "/$1/*");
        String last = path.substring(path.lastIndexOf('/') + 1);
        return switch (request) {
            case "GET /api/products" -> products();
            case "GET /api/products/*" -> new Answer(200, object().build());
            case "POST /api/register" -> new Answer(201, object().build());
            case "PUT /api/cart/items/*" -> put(session, last, text);
            case "GET /api/cart" -> cart(session);
            case "POST /api/login" -> login(session, cookie(exchange), text);
            case "POST /api/orders" ->
                order(session, exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            case "GET /api/orders" -> orders(session);
            case "GET /api/orders/*" -> new Answer(200, object().add("id", last).build());
            default -> throw new IllegalStateException(request);
        };
    }

    private static String cookie(HttpExchange exchange) {
        String cookie = exchange.getRequestHeaders().getFirst("Cookie");
        return cookie == null ? null : cookie.replace("JSESSIONID=", "");
    }

    private Session session(HttpExchange exchange) {
        String cookie = cookie(exchange);
        String id = cookie == null ? UUID.randomUUID().toString() : cookie;
        exchange.getResponseHeaders().set("Set-Cookie", "JSESSIONID=" + id + "; Path=/; HttpOnly");
        return sessions.computeIfAbsent(id, first -> new Session());
    }

    private Answer products() {
        JsonArrayBuilder items = Json.createArrayBuilder();
        stock.forEach((sku, pieces) -> items.add(object().add("sku", sku).add("stock", pieces)));
        return new Answer(
                200, object().add("items", items).add("total", stock.size()).build());
    }

    private Answer put(Session session, String sku, String text) {
        session.cart.put(sku, object(text).getInt("quantity"));
        session.cart.values().removeIf(quantity -> quantity == 0);
        Answer answer = cart(session);
        if (commits(Fault.FORGETS_A_CART)) {
            session.cart.clear();
        }
        return answer;
    }

    private static Answer cart(Session session) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        session.cart.forEach(
                (sku, quantity) -> lines.add(object().add("sku", sku).add("quantity", quantity)));
        return new Answer(200, object().add("items", lines).build());
    }

    /** The account has one cart and one list of orders, whatever session it is in. */
    private Answer login(Session visitor, String session, String text) {
        Session account = accounts.computeIfAbsent(object(text).getString("email"), first -> visitor);
        account.cart.putAll(visitor.cart);
        account.loggedIn = !commits(Fault.FORGETS_A_LOGIN);
        sessions.put(session, account);
        return new Answer(204, object().build());
    }

    private Answer order(Session session, String key) {
        if (!session.loggedIn) {
            return new Answer(401, object().build());
        }
        if (key == null || !key.matches("[!-~]{1,100}")) {
            return new Answer(400, object().add("field", "Idempotency-Key").build());
        }
        if (keys.containsKey(key)) {
            return new Answer(200, keys.get(key));
        }
        if (session.cart.isEmpty()) {
            return new Answer(422, object().add("field", "cart").build());
        }
        for (Map.Entry<String, Integer> line : session.cart.entrySet()) {
            if (stock.getOrDefault(line.getKey(), Integer.MAX_VALUE) < line.getValue()) {
                return new Answer(409, object().add("sku", line.getKey()).build());
            }
        }
        return placed(session, key);
    }

    private Answer placed(Session session, String key) {
        String id = "o-" + key;
        JsonObject order = object().add("id", id)
                .add("status", "CONFIRMED")
                .add("items", cart(session).body().getJsonArray("items"))
                .build();
        keys.put(key, order);
        session.cart.forEach((sku, pieces) -> stock.computeIfPresent(sku, (same, before) -> before - pieces));
        session.cart.clear();
        if (!commits(Fault.FORGETS_AN_ORDER)) {
            session.orders.add(id);
        }
        if (commits(Fault.ORDERS_TWICE)) {
            session.orders.add(id + "-again");
        }
        return new Answer(201, order);
    }

    private static Answer orders(Session session) {
        JsonArrayBuilder orders = Json.createArrayBuilder();
        session.orders.forEach(id -> orders.add(object().add("id", id).add("status", "CONFIRMED")));
        orders.add(object().add("id", "o-refused").add("status", "REJECTED"));
        return new Answer(200, object().add("items", orders).build());
    }

    /** A fault happens once. */
    private boolean commits(Fault possible) {
        boolean now = fault == possible;
        fault = now ? Fault.NONE : fault;
        return now;
    }

    private static JsonObject object(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static JsonObjectBuilder object() {
        return Json.createObjectBuilder();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
