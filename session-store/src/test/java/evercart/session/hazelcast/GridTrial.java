package evercart.session.hazelcast;

import static evercart.session.Eventually.until;
import static evercart.session.hazelcast.GridMember.MAP;

import com.hazelcast.core.HazelcastInstance;
import evercart.session.store.SessionStore;
import evercart.session.store.StoreUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Two members here and a third one in a process of its own, to which the worst happens. There is room for many more. */
abstract class GridTrial {
    private static final int ROOM = 20;

    final Grid grid = Grid.ofSize(ROOM);
    HazelcastInstance first;
    HazelcastInstance second;
    MemberProcess third;
    SessionStore one;
    SessionStore other;

    @BeforeEach
    void startMembers() throws Exception {
        first = grid.start(0);
        second = grid.start(1);
        one = new HazelcastSessionStore(first, MAP, 1);
        other = new HazelcastSessionStore(second, MAP, 1);
        third = MemberProcess.start(grid, 2);
        until(() -> first.getCluster().getMembers().size() == 3
                && first.getPartitionService().isClusterSafe()
                && third.ask("available").equals("true"));
    }

    @AfterEach
    void stopMembers() throws Exception {
        third.close();
        first.getLifecycleService().terminate();
        second.getLifecycleService().terminate();
    }

    static boolean serves(SessionStore store, String id) {
        try {
            return store.load(id, 0, null).isPresent();
        } catch (StoreUnavailableException away) {
            return false;
        }
    }
}
