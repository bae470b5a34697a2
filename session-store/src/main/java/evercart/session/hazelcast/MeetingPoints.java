package evercart.session.hazelcast;

import com.hazelcast.cluster.Member;
import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.TcpIpConfig;
import com.hazelcast.core.HazelcastInstance;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a member looks for others that it has lost. Hazelcast 5.3 asks all addresses of its list in turn, and waits five seconds at each
 * where nobody listens: with room for twenty members, one that thawed was back after two minutes. So the list holds those at which
 * somebody listens now.
 */
final class MeetingPoints {
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final Pattern HOST_AND_PORT = Pattern.compile("([^:\\[\\]]+):(\\d+)");

    private final HazelcastInstance grid;
    private final JoinConfig join;
    private final List<String> all;

    /** @param grid has joined, by the whole list */
    MeetingPoints(HazelcastInstance grid) {
        this.grid = grid;
        join = joinConfig(grid.getConfig());
        all = List.copyOf(join.getTcpIpConfig().getMembers());
    }

    private static JoinConfig joinConfig(Config config) {
        return config.getAdvancedNetworkConfig().isEnabled()
                ? config.getAdvancedNetworkConfig().getJoin()
                : config.getNetworkConfig().getJoin();
    }

    /** Looks at each address once. The list is exchanged whole, because the grid may be reading it. */
    void look() {
        TcpIpConfig before = join.getTcpIpConfig();
        if (before.isEnabled()) {
            Set<InetSocketAddress> members = grid.getCluster().getMembers().stream()
                    .map(Member::getSocketAddress)
                    .collect(Collectors.toSet());
            join.setTcpIpConfig(new TcpIpConfig()
                    .setEnabled(true)
                    .setConnectionTimeoutSeconds(before.getConnectionTimeoutSeconds())
                    .setRequiredMember(before.getRequiredMember())
                    .setMembers(all.stream()
                            .filter(address -> mayAnswer(address, members))
                            .toList()));
        }
    }

    /** What is no host with a port, a range say, is the grid's to understand. */
    private static boolean mayAnswer(String address, Set<InetSocketAddress> members) {
        Matcher parts = HOST_AND_PORT.matcher(address);
        if (!parts.matches()) {
            return true;
        }
        try {
            int port = Integer.parseInt(parts.group(2));
            return Stream.of(InetAddress.getAllByName(parts.group(1)))
                    .map(host -> new InetSocketAddress(host, port))
                    .anyMatch(place -> members.contains(place) || isListenedAt(place));
        } catch (UnknownHostException unknown) {
            return true;
        }
    }

    private static boolean isListenedAt(InetSocketAddress place) {
        try (Socket socket = new Socket()) {
            socket.connect(place, (int) PATIENCE.toMillis());
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
