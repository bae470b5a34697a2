package evercart.manager.domain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads nodes from the domain's dotted names. */
final class NodeReader {
    static final String DRAINING = "property.payara.microprofile.evercart.node.draining";
    private static final Pattern SERVER = Pattern.compile("servers\\.server\\.([a-z][a-z0-9-]{0,31})\\.(.+)");
    private static final Pattern MEMBER = Pattern.compile("deployment-groups\\..*\\.dg-server-ref\\.([^.]+)\\.ref");

    private final Map<String, String> all;
    private final TreeSet<String> members = new TreeSet<>();

    NodeReader(Map<String, String> all) {
        this.all = all;
        all.keySet().forEach(name -> {
            Matcher member = MEMBER.matcher(name);
            if (member.matches()) {
                members.add(member.group(1));
            }
        });
    }

    List<Node> nodes() {
        Map<String, Map<String, String>> servers = new TreeMap<>();
        all.forEach((name, value) -> {
            Matcher server = SERVER.matcher(name);
            if (server.matches()) {
                servers.computeIfAbsent(server.group(1), key -> new TreeMap<>()).put(server.group(2), value);
            }
        });
        List<Node> nodes = new ArrayList<>();
        servers.forEach((name, values) -> node(name, values).ifPresent(nodes::add));
        nodes.sort(Comparator.comparing(Node::group).thenComparing(Node::number));
        return nodes;
    }

    private Optional<Node> node(String name, Map<String, String> values) {
        return Group.ofConfiguration(values.getOrDefault("config-ref", "")).map(group -> {
            String host = "nodes.node." + values.get("node-ref") + ".";
            return new Node(
                    name,
                    group,
                    address(all.getOrDefault(host + "node-host", "localhost")),
                    port("HTTP_LISTENER_PORT", group, values),
                    port("ASADMIN_LISTENER_PORT", group, values),
                    port("IIOP_LISTENER_PORT", group, values),
                    members.contains(name),
                    "true".equals(values.get(DRAINING)),
                    Path.of(all.getOrDefault(host + "node-dir", "/nonexistent"), values.get("node-ref"), name));
        });
    }

    private int port(String property, Group group, Map<String, String> values) {
        String own = values.get("system-property." + property + ".value");
        String usual = all.get("configs.config." + group.configuration() + ".system-property." + property + ".value");
        return Integer.parseInt(own != null ? own : usual);
    }

    private static String address(String host) {
        return host.equals("localhost") ? "127.0.0.1" : host;
    }
}
