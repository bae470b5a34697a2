package evercart.session.hazelcast;

import static evercart.session.Eventually.retried;
import static evercart.session.Eventually.until;
import static evercart.session.hazelcast.GridMember.MAP;
import static evercart.session.hazelcast.GridMember.write;
import static evercart.session.hazelcast.GridTrial.serves;
import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.cluster.impl.MemberImpl;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.instance.impl.HazelcastInstanceProxy;
import com.hazelcast.internal.cluster.impl.ClusterServiceImpl;
import evercart.session.store.NewSession;
import evercart.session.store.SessionStore;
import evercart.session.store.StoreUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Four members in two halves that lose each other, serve on, and meet again. */
class GridSplitTest {
    /** With fewer backups a half misses the sessions whose copies all stayed with the other half. */
    private static final int LOST_AT_ONCE = 2;

    private final List<String> ids =
            Stream.generate(() -> UUID.randomUUID().toString()).limit(40).toList();
    private List<HazelcastInstance> members;
    private SessionStore one;
    private SessionStore other;

    private void start(int backups) throws Exception {
        Grid grid = Grid.ofSize(4);
        members = IntStream.range(0, 4).mapToObj(grid::start).toList();
        List<SessionStore> stores = members.stream()
                .<SessionStore>map(member -> new HazelcastSessionStore(member, MAP, backups))
                .toList();
        one = stores.get(0);
        other = stores.get(3);
        until(() -> members.get(0).getPartitionService().isClusterSafe()
                && stores.stream().allMatch(SessionStore::isAvailable));
        NewSession session = new NewSession(Instant.now(), Duration.ofMinutes(30), Map.of());
        ids.forEach(id -> retried(() -> one.create(id, session)));
        Set<UUID> all = members.stream().map(GridSplitTest::name).collect(Collectors.toSet());
        until(() -> members.stream()
                .allMatch(member -> Whereabouts.of(member, backups).keepers().equals(all)));
    }

    @AfterEach
    void stop() {
        members.forEach(member -> member.getLifecycleService().terminate());
    }

    @Test
    void what_both_halves_did_is_kept_and_the_dead_stay_dead() throws Exception {
        start(LOST_AT_ONCE);
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

    @Test
    void what_only_the_other_half_has_is_away_and_not_gone_until_they_have_met() throws Exception {
        start(1);

        split();

        assertThat(ids.stream().filter(this::isMissed)).isNotEmpty();
        until(() -> {
            assertThat(lost()).isZero();
            return members.stream()
                    .allMatch(member -> member.getCluster().getMembers().size() == 4);
        });
        until(() -> {
            assertThat(lost()).isZero();
            return ids.stream().allMatch(id -> serves(one, id) && serves(other, id));
        });
        until(() -> one.load("unknown", 0, null).isEmpty());
    }

    @Test
    void what_died_with_all_its_copies_is_not_waited_for() throws Exception {
        start(1);
        List<String> missed = ids.stream().filter(id -> isKeptBy(id, 0, 1)).toList();

        members.get(0).getLifecycleService().terminate();
        members.get(1).getLifecycleService().terminate();

        assertThat(missed).isNotEmpty();
        for (String id : missed) {
            until(() -> other.load(id, 0, null).isEmpty());
        }
    }

    @Test
    void nothing_is_missed_when_members_leave_and_come_back_one_after_the_other() throws Exception {
        start(1);

        for (int leaves : new int[] {3, 2}) {
            UUID before = name(members.get(leaves));
            splitOff(leaves);
            until(() -> !name(members.get(leaves)).equals(before) && isNotedAsKeeper(leaves));
            // whoever leaves next before all have seen this one back takes the only copy that a member knows of with it
            until(() -> members.get(0).getPartitionService().isClusterSafe()
                    && members.stream().allMatch(this::knowsWhoKeepsAllIds));

            assertThat(ids).noneMatch(this::isMissed);
        }
        until(() -> ids.stream().allMatch(id -> serves(one, id)));
    }

    private boolean isNotedAsKeeper(int member) {
        return Whereabouts.of(members.get(0), 1).keepers().contains(name(members.get(member)));
    }

    private boolean knowsWhoKeepsAllIds(HazelcastInstance member) {
        return ids.stream().allMatch(id -> {
            Set<UUID> holders = holders(member, id);
            return !holders.isEmpty() && Whereabouts.of(member, 1).holdersOf(id).containsAll(holders);
        });
    }

    private void splitOff(int leaves) {
        for (int stays = 0; stays < leaves; stays++) {
            suspect(leaves, stays);
            suspect(stays, leaves);
        }
    }

    private static UUID name(HazelcastInstance member) {
        return member.getCluster().getLocalMember().getUuid();
    }

    private boolean isKeptBy(String id, int... all) {
        Set<UUID> names =
                IntStream.of(all).mapToObj(member -> name(members.get(member))).collect(Collectors.toSet());
        return holders(members.get(3), id).equals(names);
    }

    /** By the grid's own table as this member has it now; empty while not all of them are there. */
    private static Set<UUID> holders(HazelcastInstance member, String id) {
        int partition = member.getPartitionService().getPartition(id).getPartitionId();
        return Replicas.of(member, 1).holdersOf(partition);
    }

    private boolean isMissed(String id) {
        return members.stream().anyMatch(member -> Whereabouts.of(member, 1).mayBeAway(id));
    }

    private long lost() {
        return ids.stream().filter(id -> isLost(one, id) || isLost(other, id)).count();
    }

    private static boolean isLost(SessionStore store, String id) {
        try {
            return store.load(id, 0, null).isEmpty();
        } catch (StoreUnavailableException away) {
            return false;
        }
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
        MemberImpl suspected = cluster.getMember(name(members.get(other)));
        if (suspected != null) {
            cluster.suspectMember(suspected, "split by a test", true);
        }
    }

    private static Set<String> names(SessionStore store, String id) throws Exception {
        return retried(() -> store.load(id, 0, null)).orElseThrow().names();
    }
}
