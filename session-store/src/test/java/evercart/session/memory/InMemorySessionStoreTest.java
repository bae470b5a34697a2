package evercart.session.memory;

import evercart.session.store.SessionStore;
import evercart.session.store.SessionStoreContract;
import java.time.Duration;
import java.time.Instant;

class InMemorySessionStoreTest extends SessionStoreContract {
    private Instant now = Instant.now();
    private final SessionStore store = new InMemorySessionStore(() -> now);

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
        now = now.plus(time);
    }

    @Override
    protected long entries() {
        return store.size();
    }
}
