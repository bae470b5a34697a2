package evercart.session.hazelcast;

import com.hazelcast.map.EntryProcessor;
import com.hazelcast.map.ExtendedMapEntry;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.DataSerializable;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What a step has decided to do with an entry: done by the owner, then sent to the backups and done there, with the same result. */
abstract sealed class Deed implements EntryProcessor<String, GridEntry, Answer>, DataSerializable
        permits Amend, Apply, Erase, Put, Settle {
    private long now;

    Deed() {}

    Deed(long now) {
        this.now = now;
    }

    /**
     * @param entry as it is; null when there is none
     * @throws MissedException on a backup that lacks what this is done to
     * @return as it shall be; null to have none
     */
    abstract GridEntry appliedTo(GridEntry entry, long decidedAt);

    @Override
    public final Answer process(Map.Entry<String, GridEntry> entry) {
        GridEntry applied = appliedTo(entry.getValue(), now);
        if (applied == null) {
            entry.setValue(null);
        } else {
            ((ExtendedMapEntry<String, GridEntry>) entry)
                    .setValue(applied, applied.timeToLive(now), TimeUnit.MILLISECONDS);
        }
        return null;
    }

    @Override
    public final EntryProcessor<String, GridEntry, Answer> getBackupProcessor() {
        return null;
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        out.writeLong(now);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        now = in.readLong();
    }
}
