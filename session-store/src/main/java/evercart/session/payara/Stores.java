package evercart.session.payara;

import evercart.session.memory.InMemorySessionStore;
import evercart.session.store.SessionStore;
import java.time.Clock;
import org.apache.catalina.core.StandardContext;

/** Opens the store that the settings name. */
final class Stores {
    private Stores() {}

    static SessionStore open(SessionSettings settings, StandardContext application) {
        return switch (settings.store()) {
            case MEMORY -> new InMemorySessionStore(Clock.systemUTC());
            default -> throw new IllegalArgumentException("not yet");
        };
    }

    /** The same on every node that runs the application. */
    static String nameOf(StandardContext application) {
        return application.getPath().isEmpty() ? "/" : application.getPath();
    }
}
