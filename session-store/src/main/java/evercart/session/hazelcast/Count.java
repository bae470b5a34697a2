package evercart.session.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceAware;
import com.hazelcast.map.IMap;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.DataSerializable;
import java.io.IOException;
import java.util.concurrent.Callable;

/** Run on each member: how many of its own entries are sessions, not tombstones. */
final class Count implements Callable<Long>, HazelcastInstanceAware, DataSerializable {
    private String map;
    private transient HazelcastInstance grid;

    public Count() {}

    Count(String map) {
        this.map = map;
    }

    @Override
    public Long call() {
        IMap<String, GridEntry> sessions = grid.getMap(map);
        return (long) sessions.localKeySet(Among.living()).size();
    }

    @Override
    public void setHazelcastInstance(HazelcastInstance instance) {
        grid = instance;
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        out.writeString(map);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        map = in.readString();
    }
}
