package evercart.session.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceAware;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.DataSerializable;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Asks another member whether the asking one is in its cluster. */
final class SeesMember implements Callable<Boolean>, HazelcastInstanceAware, DataSerializable {
    private UUID member;
    private transient HazelcastInstance grid;

    public SeesMember() {}

    SeesMember(UUID member) {
        this.member = member;
    }

    @Override
    public Boolean call() {
        return grid.getCluster().getMembers().stream()
                .anyMatch(seen -> seen.getUuid().equals(member));
    }

    @Override
    public void setHazelcastInstance(HazelcastInstance instance) {
        grid = instance;
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        out.writeLong(member.getMostSignificantBits());
        out.writeLong(member.getLeastSignificantBits());
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        member = new UUID(in.readLong(), in.readLong());
    }
}
