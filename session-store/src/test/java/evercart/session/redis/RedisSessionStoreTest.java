package evercart.session.redis;

import evercart.session.store.SessionStore;
import evercart.session.store.SessionStoreContract;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class RedisSessionStoreTest extends SessionStoreContract {
    private static RedisServer server;
    private static SessionStore one;
    private static SessionStore other;

    @BeforeAll
    static void start() {
        server = RedisServer.started();
        one = Stores.of(server);
        other = Stores.of(server);
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
        server.close();
    }

    @Override
    protected SessionStore one() {
        return one;
    }

    @Override
    protected SessionStore other() {
        return other;
    }

    @Override
    protected void letPass(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    protected long entries() {
        return Stores.keys(server).stream()
                        .filter(key -> !key.contains(":dead:"))
                        .count()
                + one.size();
    }
}
