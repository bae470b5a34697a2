package evercart.session.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceAware;
import com.hazelcast.map.IMap;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.DataSerializable;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Callable;

/** Run on each member: the ids among its own that are due. Contents are not touched. */
final class Census implements Callable<String[]>, HazelcastInstanceAware, DataSerializable {
    private String map;
    private int most;
    private transient HazelcastInstance grid;

    public Census() {}

    private Census(String map, int most) {
        this.map = map;
        this.most = most;
    }

    static Census ofDue(String map, int most) {
        return new Census(map, most);
    }

    @Override
    public String[] call() {
        IMap<String, GridEntry> sessions = grid.getMap(map);
        Set<String> due = sessions.localKeySet(Among.due(grid.getCluster().getClusterTime()));
        return due.stream().limit(most).toArray(String[]::new);
    }

    @Override
    public void setHazelcastInstance(HazelcastInstance instance) {
        grid = instance;
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        out.writeString(map);
        out.writeInt(most);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        map = in.readString();
        most = in.readInt();
    }
}
