package evercart.session.hazelcast;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.instance.impl.HazelcastInstanceProxy;
import com.hazelcast.internal.partition.InternalPartition;
import com.hazelcast.internal.partition.PartitionReplica;
import com.hazelcast.map.impl.MapService;
import com.hazelcast.map.impl.operation.EntryOperation;
import com.hazelcast.spi.impl.NodeEngine;
import com.hazelcast.spi.impl.operationservice.Operation;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Which members keep an id's entry, by the grid's own table, and a question to one of them: the grid's public face knows owners only. */
final class Copies {
    private final NodeEngine engine;
    private final String map;
    private final int backups;

    Copies(HazelcastInstance grid, String map, int backups) {
        engine = ((HazelcastInstanceProxy) grid).getOriginal().node.getNodeEngine();
        this.map = map;
        this.backups = Math.min(backups, InternalPartition.MAX_BACKUP_COUNT);
    }

    /**
     * One of them.
     *
     * @param index 0 for the owner
     */
    record Copy(int index, UUID member, InetSocketAddress address) {
        boolean isBackup() {
            return index > 0;
        }
    }

    /** The owner, and the backups that there are now; empty when there is no owner. */
    List<Copy> of(String id) {
        List<Copy> copies = new ArrayList<>();
        for (int index = 0; index <= backups; index++) {
            Member member = member(partition(id).getReplica(index));
            if (member != null) {
                copies.add(new Copy(index, member.getUuid(), member.getSocketAddress()));
            } else if (index == 0) {
                return List.of();
            }
        }
        return copies;
    }

    private InternalPartition partition(String id) {
        return (InternalPartition) engine.getPartitionService()
                .getPartition(engine.getPartitionService().getPartitionId(id));
    }

    private Member member(PartitionReplica replica) {
        return replica == null ? null : engine.getClusterService().getMember(replica.address(), replica.uuid());
    }

    CompletableFuture<Answer> ask(String id, Copy copy, Step question) {
        question.setHazelcastInstance(engine.getHazelcastInstance());
        Operation operation = new EntryOperation(map, engine.toData(id), question);
        return engine.getOperationService()
                .createInvocationBuilder(
                        MapService.SERVICE_NAME,
                        operation,
                        engine.getPartitionService().getPartitionId(id))
                .setReplicaIndex(copy.index())
                .<Answer>invoke()
                .toCompletableFuture();
    }
}
