package evercart.session.local;

import evercart.session.store.Loaded;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/** A node's copy of one session: what it knows of the store's, and what the store has to learn. */
public final class LocalSession {
    /** one load or save of this session at a time on this node */
    final ReentrantLock steps = new ReentrantLock();

    /** guarded by {@link #steps} */
    private final Tenure tenure;

    private final SessionAttributes attributes;
    private final Instant created;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile String id;
    private volatile Instant lastAccess;
    private volatile Duration timeout;
    private volatile Duration storedTimeout;
    private volatile long known;
    private volatile long refreshedNanos;
    private volatile boolean gone;

    private LocalSession(ValueCodec codec, Tenure tenure, String id, Instant created, Duration timeout) {
        this.tenure = tenure;
        this.attributes = new SessionAttributes(codec);
        this.id = id;
        this.created = created;
        this.lastAccess = created;
        this.timeout = timeout;
    }

    static LocalSession fresh(ValueCodec codec, Instant now, Duration timeout) {
        return new LocalSession(codec, new Tenure(), null, now, timeout);
    }

    /** @param tenure under whose name it was loaded */
    static LocalSession of(ValueCodec codec, Tenure tenure, String id, Loaded loaded) {
        LocalSession session = new LocalSession(codec, tenure, id, loaded.created(), loaded.timeout());
        session.refresh(loaded);
        return session;
    }

    void refresh(Loaded loaded) {
        refreshedNanos = System.nanoTime();
        lastAccess = loaded.lastAccess();
        if (timeout.equals(storedTimeout)) {
            timeout = loaded.timeout();
        }
        storedTimeout = loaded.timeout();
        if (!loaded.isUnchanged()) {
            attributes.refresh(loaded.changed(), loaded.names());
            known = loaded.version();
        }
    }

    /** No question was needed at this moment. */
    void isNewest(Tenure.Moment now) {
        refreshedNanos = now.nanos();
    }

    Tenure tenure() {
        return tenure;
    }

    /** Lives as the id says; null as long as none was given. */
    public String id() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public SessionAttributes attributes() {
        return attributes;
    }

    public Instant created() {
        return created;
    }

    /** The last access before the present one, on any node. */
    public Instant lastAccess() {
        return lastAccess;
    }

    /** Zero or less: for ever. */
    public Duration timeout() {
        return timeout;
    }

    public void setTimeout(Duration timeout) {
        this.timeout = timeout;
    }

    /** The store has no such session any more. */
    public boolean isGone() {
        return gone;
    }

    void end() {
        gone = true;
        tenure.end();
    }

    /** 0 when the store has never had it. */
    long known() {
        return known;
    }

    void knows(long version) {
        known = version;
    }

    boolean isStored() {
        return known > 0;
    }

    /** null when the store has the right one */
    Duration newTimeout() {
        Duration current = timeout;
        return current.equals(storedTimeout) ? null : current;
    }

    void storedTimeout(Duration stored) {
        storedTimeout = stored;
    }

    Duration sinceRefresh() {
        return Duration.ofNanos(System.nanoTime() - refreshedNanos);
    }

    /** A request begins to use it. */
    public void enter() {
        requests.incrementAndGet();
    }

    public boolean isInUse() {
        return requests.get() > 0;
    }

    /** A request has ended, and what it did is saved. */
    public void leave() {
        if (requests.decrementAndGet() <= 0) {
            attributes.nobodyHoldsAny();
        }
    }
}
