package evercart.session.hazelcast;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.spi.merge.MergingValue;
import com.hazelcast.spi.merge.SplitBrainMergePolicy;

/** What becomes of one id when two halves of a cluster find each other again: the dead stay dead, of the living nothing is lost. */
final class SessionMerge implements SplitBrainMergePolicy<GridEntry, MergingValue<GridEntry>, Object> {
    public SessionMerge() {}

    @Override
    public Object merge(MergingValue<GridEntry> merging, MergingValue<GridEntry> existing) {
        GridEntry arriving = merging.getValue();
        GridEntry present = existing == null ? null : existing.getValue();
        if (present == null || arriving.isDead()) {
            return arriving;
        }
        return present.isDead() ? present : present.mergedWith(arriving);
    }

    @Override
    public void writeData(ObjectDataOutput out) {}

    @Override
    public void readData(ObjectDataInput in) {}
}
