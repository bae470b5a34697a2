package evercart.session.hazelcast;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A cluster of its own on loopback, with the grid's settings that the store is made for. */
final class Grid {
    private final String name;
    private final List<Integer> ports;

    Grid(String name, List<Integer> ports) {
        this.name = name;
        this.ports = ports;
    }

    static Grid ofSize(int members) {
        return new Grid("test-" + UUID.randomUUID(), freePorts(members));
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

    private Config config(int port) {
        Config config = new Config()
                .setClusterName(name)
                .setProperty("hazelcast.logging.type", "jdk")
                .setProperty("hazelcast.phone.home.enabled", "false")
                .setProperty("hazelcast.socket.bind.any", "false")
                .setProperty("hazelcast.partition.count", "31")
                .setProperty("hazelcast.operation.thread.count", "2")
                .setProperty("hazelcast.wait.seconds.before.join", "0")
                .setProperty("hazelcast.heartbeat.interval.seconds", "1")
                .setProperty("hazelcast.max.no.heartbeat.seconds", "3")
                .setProperty("hazelcast.merge.first.run.delay.seconds", "1")
                .setProperty("hazelcast.merge.next.run.delay.seconds", "1")
                .setProperty("hazelcast.operation.backup.timeout.millis", "400");
        config.getNetworkConfig().setPort(port).setPortAutoIncrement(false);
        config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
        config.getNetworkConfig().getJoin().getAutoDetectionConfig().setEnabled(false);
        config.getNetworkConfig().getJoin().getMulticastConfig().setEnabled(false);
        config.getNetworkConfig().getJoin().getTcpIpConfig().setEnabled(true);
        ports.forEach(
                each -> config.getNetworkConfig().getJoin().getTcpIpConfig().addMember("127.0.0.1:" + each));
        return config;
    }

    private static List<Integer> freePorts(int count) {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int port = 0; port < count; port++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> free =
                    sockets.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : sockets) {
                socket.close();
            }
            return free;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
