package evercart.session.hazelcast;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import evercart.session.store.Asker;
import evercart.session.store.Home;
import evercart.session.store.Loaded;
import java.io.IOException;
import java.time.Duration;

/** Reads a session on its owner; mostly there is nothing to note, and then nothing for the backups. */
final class Read extends Step {
    private long known;
    private String awaited;
    private Asker asker;

    public Read() {}

    Read(long known, String awaited, Asker asker) {
        this.known = known;
        this.awaited = awaited;
        this.asker = asker;
    }

    @Override
    Answer decide(String id, GridEntry entry, long now) {
        if (entry == null || !entry.isAlive(now)) {
            return Answer.of(entry == null ? Answer.Kind.NOTHING : Answer.Kind.NO);
        }
        Answer held = heldByOther(entry, asker.copy(), now);
        return held != null ? held : read(entry, now);
    }

    /** An answer waits for nothing but a moment that the copy gets for itself. */
    @Override
    boolean isForBackups() {
        return false;
    }

    private Answer read(GridEntry entry, long now) {
        Home home = home(entry);
        Duration alone = home == null ? Duration.ZERO : home.heldBy(asker.copy(), HomeClock.now());
        Loaded loaded = entry.session().read(known, awaited).alone(alone);
        boolean counts = entry.isArriving() || entry.session().accessCounts(now + alone.toMillis());
        if (!counts && home == entry.home()) {
            return Answer.of(loaded);
        }
        return entry.isMoving(now)
                ? Answer.of(Answer.Kind.MOVING)
                : does(new Settle(home, counts, now), Answer.of(loaded));
    }

    private Home home(GridEntry entry) {
        return !isAsked() && entry.session().maySpareAccesses() && !entry.isArriving()
                ? Home.asked(entry.home(), asker, HomeClock.now())
                : entry.home();
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        super.writeData(out);
        out.writeLong(known);
        out.writeString(awaited);
        out.writeString(asker.copy());
        out.writeBoolean(asker.stays());
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        super.readData(in);
        known = in.readLong();
        awaited = in.readString();
        asker = new Asker(in.readString(), in.readBoolean());
    }
}
