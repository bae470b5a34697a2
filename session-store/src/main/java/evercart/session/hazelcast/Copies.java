package evercart.session.hazelcast;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.instance.impl.HazelcastInstanceProxy;
import com.hazelcast.internal.partition.InternalPartition;
import com.hazelcast.internal.partition.PartitionReplica;
import com.hazelcast.internal.serialization.Data;
import com.hazelcast.map.impl.MapService;
import com.hazelcast.map.impl.operation.EntryOperation;
import com.hazelcast.spi.impl.NodeEngine;
import com.hazelcast.spi.impl.operationservice.InvocationBuilder;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Which members keep an id's entry, by the grid's own table, steps to the owner and questions to one of them. The grid's public face knows
 * owners only, and its future of an answer has that unpacked by the thread that reads all of the member's sockets.
 */
final class Copies {
    /** Between tries while the id moves from one member to another, ms; the grid's own pauses grow to half a second, of 0.9 that there are. */
    private static final int RETRY_PAUSE = 20;

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

    /** Answered when the backups have confirmed it, with a failure when one was silent for too long, whatever the grid's properties say. */
    CompletableFuture<Answer> send(String id, Step step) {
        return invocation(id, step)
                .setFailOnIndeterminateOperationState(true)
                .<Answer>invoke()
                .toCompletableFuture();
    }

    CompletableFuture<Answer> ask(String id, Copy copy, Step question) {
        return invocation(id, question)
                .setReplicaIndex(copy.index())
                .<Answer>invoke()
                .toCompletableFuture();
    }

    private InvocationBuilder invocation(String id, Step step) {
        step.setHazelcastInstance(engine.getHazelcastInstance());
        Data key = engine.toData(id);
        return engine.getOperationService()
                .createInvocationBuilder(
                        MapService.SERVICE_NAME,
                        new EntryOperation(map, key, step),
                        engine.getPartitionService().getPartitionId(key))
                .setTryPauseMillis(RETRY_PAUSE);
    }
}
