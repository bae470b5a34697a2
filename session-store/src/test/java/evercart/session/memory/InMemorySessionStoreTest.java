package evercart.session.memory;

import evercart.session.store.SessionStore;
import evercart.session.store.SessionStoreContract;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

class InMemorySessionStoreTest extends SessionStoreContract {
    private Instant now = Instant.now();
    private final SessionStore store = new InMemorySessionStore(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

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
