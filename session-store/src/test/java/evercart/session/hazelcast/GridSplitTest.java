package evercart.session.hazelcast;

import static evercart.session.hazelcast.Eventually.retried;
import static evercart.session.hazelcast.Eventually.until;
import static evercart.session.hazelcast.GridMember.MAP;
import static evercart.session.hazelcast.GridMember.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.cluster.impl.MemberImpl;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.instance.impl.HazelcastInstanceProxy;
import com.hazelcast.internal.cluster.impl.ClusterServiceImpl;
import evercart.session.store.NewSession;
import evercart.session.store.SessionStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Four members in two halves that lose each other, serve on, and meet again. */
class GridSplitTest {
    /** What a half loses; with fewer backups it would miss the sessions whose copies all stayed with the other half. */
    private static final int LOST_AT_ONCE = 2;

    private final List<String> ids =
            Stream.generate(() -> UUID.randomUUID().toString()).limit(20).toList();
    private List<HazelcastInstance> members;
    private SessionStore one;
    private SessionStore other;

    @BeforeEach
    void start() throws Exception {
        Grid grid = Grid.ofSize(4);
        members = IntStream.range(0, 4).mapToObj(grid::start).toList();
        List<SessionStore> stores = members.stream()
                .<SessionStore>map(member -> new HazelcastSessionStore(member, MAP, LOST_AT_ONCE))
                .toList();
        one = stores.get(0);
        other = stores.get(3);
        until(() -> members.get(0).getPartitionService().isClusterSafe()
                && stores.stream().allMatch(SessionStore::isAvailable));
        ids.forEach(id -> one.create(id, new NewSession(Instant.now(), Duration.ofMinutes(30), Map.of())));
    }

    @AfterEach
    void stop() {
        members.forEach(member -> member.getLifecycleService().terminate());
    }

    @Test
    void what_both_halves_did_is_kept_and_the_dead_stay_dead() throws Exception {
        split();
        String written = ids.get(0);
        String removed = ids.get(1);

        retried(() -> one.commit(written, write("one", "1")));
        retried(() -> other.commit(written, write("other", "2")));
        retried(() -> one.remove(removed));
        retried(() -> other.commit(removed, write("other", "2")));

        until(() -> members.stream()
                .allMatch(member -> member.getCluster().getMembers().size() == 4));
        until(() -> names(one, written).containsAll(List.of("one", "other")));
        until(() -> names(other, written).containsAll(List.of("one", "other")));
        until(() -> other.load(removed, 0, null).isEmpty());
        for (String id : ids.subList(2, ids.size())) {
            assertThat(retried(() -> other.load(id, 0, null))).isPresent();
        }
        assertThat(retried(one::size)).isEqualTo(ids.size() - 1);
    }

    /** The half without the oldest member goes first, or that one would have its say about it. */
    private void split() throws Exception {
        for (int right : new int[] {3, 2}) {
            suspect(right, 0);
            suspect(right, 1);
        }
        for (int left : new int[] {0, 1}) {
            suspect(left, 2);
            suspect(left, 3);
        }
        until(() -> members.stream()
                .allMatch(member -> member.getCluster().getMembers().size() == 2));
    }

    private void suspect(int member, int other) {
        ClusterServiceImpl cluster = ((HazelcastInstanceProxy) members.get(member))
                .getOriginal()
                .node
                .getClusterService();
        MemberImpl suspected = cluster.getMember(
                members.get(other).getCluster().getLocalMember().getUuid());
        if (suspected != null) {
            cluster.suspectMember(suspected, "split by a test", true);
        }
    }

    private static Set<String> names(SessionStore store, String id) throws Exception {
        return retried(() -> store.load(id, 0, null)).orElseThrow().names();
    }
}
