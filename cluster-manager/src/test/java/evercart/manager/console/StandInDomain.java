package evercart.manager.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the manager sees of a domain, over HTTP as in a real one: an administration that keeps properties, a balancer that counts, nodes that are
 * ready. Its ports and folder are those that arquillian.xml tells the manager.
 */
final class StandInDomain implements AutoCloseable {
    static final String PASSWORD = "correct-horse-battery";
    private static final Path FOLDER = Path.of("target", "domain");
    private static final int ADMINISTRATION = 43_281;
    private static final int BALANCER = 43_282;
    private static final int NODE = 43_283;
    private static final int MOST = 6;

    private final Map<String, String> values = new ConcurrentSkipListMap<>();
    private final AtomicLong requests = new AtomicLong();
    private final HttpServer[] servers = {server(ADMINISTRATION), server(BALANCER), server(NODE)};

    StandInDomain() {
        files();
        Stream.of("a1", "a2", "a3", "b1", "b2", "c1").forEach(this::node);
        values.put("nodes.node.here.node-host", "localhost");
        values.put("nodes.node.here.node-dir", FOLDER.toAbsolutePath().toString());
        servers[0].createContext("/command/", this::administer);
        servers[1].createContext("/members", this::balance);
        servers[2].createContext("/health/", exchange -> answer(exchange, 200, """
                {"checks": [{"name": "node", "data": {"build": "0c4f1a2b3d4e"}}]}"""));
        for (HttpServer server : servers) {
            server.start();
        }
    }

    /** What is set of the server's own properties, by the part of the name that counts. */
    Map<String, String> properties() {
        String prefix = "servers.server.server.property.payara.microprofile.evercart.manager.";
        return values.entrySet().stream()
                .filter(value -> value.getKey().startsWith(prefix))
                .collect(Collectors.toMap(value -> value.getKey().substring(prefix.length()), Map.Entry::getValue));
    }

    private static void files() {
        try {
            if (Files.exists(FOLDER)) {
                try (Stream<Path> old = Files.walk(FOLDER)) {
                    old.sorted(Comparator.reverseOrder())
                            .forEach(file -> file.toFile().delete());
                }
            }
            for (String folder : new String[] {"secrets", "nodes", "builds", "records"}) {
                Files.createDirectories(FOLDER.resolve(folder));
            }
            for (String secret : new String[] {"admin-password", "manager-password", "balancer-token"}) {
                Files.writeString(FOLDER.resolve("secrets").resolve(secret), PASSWORD + "\n");
            }
            for (int number = 1; number <= MOST; number++) {
                for (String system : new String[] {"a", "b", "c"}) {
                    Files.createFile(FOLDER.resolve("nodes").resolve("80-" + system + number + ".asadmin"));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void node(String name) {
        String server = "servers.server." + name + ".";
        values.put(server + "config-ref", "system-" + name.charAt(0) + "-config");
        values.put(server + "node-ref", "here");
        for (String port : new String[] {"HTTP", "ASADMIN", "IIOP"}) {
            values.put(server + "system-property." + port + "_LISTENER_PORT.value", String.valueOf(NODE));
        }
        values.put("deployment-groups.deployment-group.all.dg-server-ref." + name + ".ref", name);
    }

    private void administer(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(exchange);
        String property = "servers.server." + form.get("sourceName") + ".property.payara.microprofile."
                + form.get("propertyName");
        JsonArrayBuilder children = Json.createArrayBuilder();
        switch (exchange.getRequestURI().getPath().replace("/command/", "")) {
            case "get" -> found(form.get("DEFAULT"), children);
            case "set-config-property" -> values.put(property, form.get("propertyValue"));
            case "delete-config-property" -> values.remove(property);
            default -> throw new IOException("not in this domain: " + exchange.getRequestURI());
        }
        answer(
                exchange,
                200,
                Json.createObjectBuilder()
                        .add("exit_code", "SUCCESS")
                        .add("children", children)
                        .build()
                        .toString());
    }

    private void found(String pattern, JsonArrayBuilder children) {
        String expression = pattern.replace(".", "\\.").replace("*", ".*");
        values.forEach((name, value) -> {
            if (name.matches(expression)) {
                children.add(Json.createObjectBuilder().add("message", name + "=" + value));
            }
        });
    }

    /** A little more each time, so that there is something to see. */
    private void balance(HttpExchange exchange) throws IOException {
        long all = requests.addAndGet(37);
        String members = Stream.of("a1", "a2", "a3")
                .map(name -> """
                        {"name": "%s", "state": "ready", "inFlight": 0, "requests": %d, "failures": 1, "answerMilliseconds": %d}""".formatted(name, all, all * 21))
                .collect(Collectors.joining(","));
        boolean list = exchange.getRequestMethod().equals("GET");
        answer(exchange, 200, list ? "[" + members + "]" : "{}");
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static HttpServer server(int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.setExecutor(Executors.newCachedThreadPool());
            return server;
        } catch (IOException taken) {
            throw new UncheckedIOException("port " + port, taken);
        }
    }

    @Override
    public void close() {
        for (HttpServer server : servers) {
            server.stop(0);
        }
    }
}
