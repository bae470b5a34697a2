package evercart.manager.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NodeReaderTest {
    private final Map<String, String> domain = new HashMap<>(Map.of(
            "servers.server.server.config-ref", "server-config",
            "nodes.node.local.node-host", "localhost",
            "nodes.node.local.node-dir", "/shop/nodes",
            "configs.config.system-a-config.system-property.HTTP_LISTENER_PORT.value", "28080",
            "configs.config.system-a-config.system-property.ASADMIN_LISTENER_PORT.value", "24848",
            "configs.config.system-a-config.system-property.IIOP_LISTENER_PORT.value", "23700",
            "deployment-groups.deployment-group.system-a.dg-server-ref.a2.ref", "a2"));

    @Test
    void the_administration_server_is_no_node() {
        assertThat(new NodeReader(domain).nodes()).isEmpty();
    }

    @Test
    void a_node_has_its_own_ports_or_those_of_its_configuration() {
        add("a2");
        domain.put("servers.server.a2.system-property.HTTP_LISTENER_PORT.value", "21110");

        Node node = new NodeReader(domain).nodes().get(0);

        assertThat(node.address()).isEqualTo("127.0.0.1:21110");
        assertThat(node.endpoint()).isEqualTo("127.0.0.1:23700/21110");
        assertThat(node.folder()).hasToString("/shop/nodes/local/a2");
        assertThat(node.number()).isEqualTo(2);
    }

    @Test
    void draining_and_membership_are_the_nodes_own() {
        add("a1");
        add("a2");
        domain.put("servers.server.a1.property.payara.microprofile.evercart.node.draining", "true");

        List<Node> nodes = new NodeReader(domain).nodes();

        assertThat(nodes).extracting(Node::draining).containsExactly(true, false);
        assertThat(nodes).extracting(Node::member).containsExactly(false, true);
    }

    @Test
    void nodes_are_in_the_order_of_their_numbers() {
        List.of("a10", "a2", "a1").forEach(this::add);

        assertThat(new NodeReader(domain).nodes()).extracting(Node::name).containsExactly("a1", "a2", "a10");
    }

    private void add(String name) {
        domain.put("servers.server." + name + ".config-ref", "system-a-config");
        domain.put("servers.server." + name + ".node-ref", "local");
    }
}
