package evercart.session.hazelcast;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import evercart.session.store.Home;
import java.io.IOException;

/** Notes who has a session for himself, or wants to, and an access if it is worth it. */
final class Settle extends Deed {
    private Home home;
    private boolean access;

    public Settle() {}

    /** @param home by the clock of this member; null for nobody */
    Settle(Home home, boolean access, long now) {
        super(now);
        this.home = home;
        this.access = access;
    }

    @Override
    GridEntry appliedTo(GridEntry entry, long decidedAt) {
        MissedException.unlessLiving(entry);
        entry.settle(home);
        if (access) {
            entry.arrived();
            entry.session().access(decidedAt);
        }
        return entry;
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        super.writeData(out);
        HomeClock.write(out, home);
        out.writeBoolean(access);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        super.readData(in);
        home = HomeClock.read(in);
        access = in.readBoolean();
    }
}
