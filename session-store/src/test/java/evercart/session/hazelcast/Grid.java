package evercart.session.hazelcast;

import com.hazelcast.config.AdvancedNetworkConfig;
import com.hazelcast.config.Config;
import com.hazelcast.config.ServerSocketEndpointConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import evercart.session.FreePorts;
import java.util.List;
import java.util.UUID;

/** A cluster of its own on loopback, with the grid's settings that the store is made for. */
final class Grid {
    static final int OPERATION_THREADS = 2;

    private final String name;
    private final List<Integer> ports;

    Grid(String name, List<Integer> ports) {
        this.name = name;
        this.ports = ports;
    }

    static Grid ofSize(int members) {
        return new Grid("test-" + UUID.randomUUID(), FreePorts.some(members));
    }

    String name() {
        return name;
    }

    List<Integer> ports() {
        return ports;
    }

    HazelcastInstance start(int member) {
        return Hazelcast.newHazelcastInstance(config(ports.get(member)));
    }

    /**
     * The member's port is an endpoint of its own: with the plain network configuration, Hazelcast 5.3 spins in an output thread, and starves
     * the other connections of that thread, while it waits for the greeting of a frozen member.
     */
    private Config config(int port) {
        Config config = new Config()
                .setClusterName(name)
                .setProperty("hazelcast.logging.type", "jdk")
                .setProperty("hazelcast.phone.home.enabled", "false")
                .setProperty("hazelcast.socket.bind.any", "false")
                .setProperty("hazelcast.partition.count", "31")
                .setProperty("hazelcast.operation.thread.count", String.valueOf(OPERATION_THREADS))
                .setProperty("hazelcast.operation.response.thread.count", "0")
                .setProperty("hazelcast.concurrent.window.ms", "0")
                .setProperty("hazelcast.io.thread.count", "1")
                .setProperty("hazelcast.wait.seconds.before.join", "0")
                .setProperty("hazelcast.heartbeat.interval.seconds", "1")
                .setProperty("hazelcast.max.no.heartbeat.seconds", "3")
                .setProperty("hazelcast.merge.first.run.delay.seconds", "1")
                .setProperty("hazelcast.merge.next.run.delay.seconds", "3")
                .setProperty("hazelcast.tcp.join.previously.joined.member.address.retention.seconds", "0")
                .setProperty("hazelcast.operation.call.timeout.millis", "5000");
        AdvancedNetworkConfig network = config.getAdvancedNetworkConfig().setEnabled(true);
        ServerSocketEndpointConfig endpoint =
                new ServerSocketEndpointConfig().setPort(port).setPortAutoIncrement(false);
        endpoint.getInterfaces().setEnabled(true).addInterface("127.0.0.1");
        network.setMemberEndpointConfig(endpoint);
        network.getJoin().getAutoDetectionConfig().setEnabled(false);
        network.getJoin().getMulticastConfig().setEnabled(false);
        network.getJoin().getTcpIpConfig().setEnabled(true);
        ports.forEach(each -> network.getJoin().getTcpIpConfig().addMember("127.0.0.1:" + each));
        return config;
    }
}
