package evercart.session.memory;

import evercart.session.store.SessionStore;
import evercart.session.store.SessionStoreContract;
import java.time.Duration;
import java.time.Instant;

class InMemorySessionStoreTest extends SessionStoreContract {
    private volatile Duration passed = Duration.ZERO;
    private final SessionStore store =
            new InMemorySessionStore(() -> Instant.now().plus(passed));

    @Override
    protected SessionStore one() {
        return store;
    }

    @Override
    protected SessionStore other() {
        return store;
    }

    @Override
    protected void letPass(Duration time) {
        passed = passed.plus(time);
    }

    @Override
    protected long entries() {
        return store.size();
    }
}
