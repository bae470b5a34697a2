package evercart.session.local;

import evercart.session.store.SessionStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A node as tests need it: copies of sessions, and requests that enter, do something and leave. */
final class Node {
    final Measures measures = new Measures(() -> 0, () -> 0, () -> true, () -> true);
    final Sessions sessions;
    private final Map<String, LocalSession> copies = new HashMap<>();

    Node(SessionStore store) {
        this(store, new JavaObjects());
    }

    Node(SessionStore store, ObjectCodec objects) {
        sessions = new Sessions(store, objects, measures, Clock.systemUTC(), true);
    }

    LocalSession create(String id) {
        LocalSession session = sessions.create(Duration.ofMinutes(30));
        session.setId(id);
        session.enter();
        copies.put(id, session);
        return session;
    }

    /** A request begins. */
    LocalSession open(String id) {
        return openIfAlive(id).orElseThrow(() -> new AssertionError("no session"));
    }

    Optional<LocalSession> openIfAlive(String id) {
        Optional<LocalSession> opened = Optional.ofNullable(copies.get(id))
                .map(copy -> sessions.refresh(copy, null))
                .orElseGet(() -> sessions.find(id, null))
                .map(Sessions.Opened::session);
        opened.ifPresent(session -> {
            copies.put(id, session);
            session.enter();
        });
        return opened;
    }

    /** The request ends. */
    void save(LocalSession session) {
        sessions.save(session, null, null);
        session.leave();
    }

    static final class JavaObjects implements ObjectCodec {
        @Override
        public byte[] encode(Object value) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(value);
            }
            return bytes.toByteArray();
        }

        @Override
        public Object decode(byte[] bytes) throws IOException, ClassNotFoundException {
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
                return in.readObject();
            }
        }
    }
}
