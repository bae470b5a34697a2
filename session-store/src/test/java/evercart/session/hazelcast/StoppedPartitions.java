package evercart.session.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.instance.impl.HazelcastInstanceProxy;
import com.hazelcast.internal.partition.IPartition;
import com.hazelcast.internal.serialization.Data;
import com.hazelcast.map.impl.MapService;
import com.hazelcast.spi.impl.NodeEngineImpl;
import com.hazelcast.spi.impl.PartitionSpecificRunnable;
import com.hazelcast.wan.impl.CallerProvenance;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A member in this process that gets nothing done, although it greets and says that it is there: all that concerns its partitions waits. */
final class StoppedPartitions implements AutoCloseable {
    private final CountDownLatch end = new CountDownLatch(1);

    private StoppedPartitions(HazelcastInstance member) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(Grid.OPERATION_THREADS);
        for (int thread = 0; thread < Grid.OPERATION_THREADS; thread++) {
            run(member, thread, () -> {
                stopped.countDown();
                end.await();
            });
        }
        await(stopped);
    }

    static StoppedPartitions of(HazelcastInstance member) throws InterruptedException {
        return new StoppedPartitions(member);
    }

    /** As if the member had missed all that concerns the id. */
    static void forget(HazelcastInstance member, String map, String id) throws InterruptedException {
        NodeEngineImpl engine = engine(member);
        Data key = engine.toData(id);
        IPartition partition = engine.getPartitionService()
                .getPartition(engine.getPartitionService().getPartitionId(id));
        MapService maps = engine.getService(MapService.SERVICE_NAME);
        CountDownLatch done = new CountDownLatch(1);
        run(member, partition.getPartitionId(), () -> {
            maps.getMapServiceContext()
                    .getRecordStore(partition.getPartitionId(), map)
                    .removeBackup(key, CallerProvenance.NOT_WAN);
            done.countDown();
        });
        await(done);
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        if (!latch.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("A partition's thread does not come to it");
        }
    }

    private static NodeEngineImpl engine(HazelcastInstance member) {
        return ((HazelcastInstanceProxy) member).getOriginal().node.getNodeEngine();
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private static void run(HazelcastInstance member, int partition, Work work) {
        engine(member).getOperationService().execute(new PartitionSpecificRunnable() {
            @Override
            public int getPartitionId() {
                return partition;
            }

            @Override
            public void run() {
                try {
                    work.run();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }
        });
    }

    @Override
    public void close() {
        end.countDown();
    }
}
