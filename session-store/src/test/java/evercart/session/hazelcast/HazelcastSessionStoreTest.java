package evercart.session.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import evercart.session.store.SessionStore;
import evercart.session.store.SessionStoreContract;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class HazelcastSessionStoreTest extends SessionStoreContract {
    private static final String MAP = "evercart-sessions:shop";

    private static HazelcastInstance first;
    private static HazelcastInstance second;
    private static SessionStore one;
    private static SessionStore other;

    @BeforeAll
    static void start() {
        Grid grid = Grid.ofSize(2);
        first = grid.start(0);
        second = grid.start(1);
        one = new HazelcastSessionStore(first, MAP, 1);
        other = new HazelcastSessionStore(second, MAP, 1);
    }

    @AfterAll
    static void stop() {
        first.getLifecycleService().terminate();
        second.getLifecycleService().terminate();
    }

    @Override
    protected SessionStore one() {
        return one;
    }

    @Override
    protected SessionStore other() {
        return other;
    }

    /** The cluster's clock cannot be set: the time is really waited for. */
    @Override
    protected void letPass(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected long entries() {
        IMap<String, GridEntry> sessions = first.getMap(MAP);
        return sessions.keySet().stream()
                .filter(id -> !endsByItself(sessions, id))
                .count();
    }

    private static boolean endsByItself(IMap<String, GridEntry> sessions, String id) {
        return sessions.get(id).isDead()
                && sessions.getEntryView(id).getExpirationTime()
                        <= System.currentTimeMillis() + GridEntry.TOMBSTONE + 1_000;
    }
}
