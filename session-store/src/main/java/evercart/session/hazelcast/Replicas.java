package evercart.session.hazelcast;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.instance.impl.HazelcastInstanceProxy;
import com.hazelcast.internal.partition.InternalPartition;
import com.hazelcast.internal.partition.InternalPartitionService;
import com.hazelcast.internal.partition.PartitionReplica;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which members keep what, at one moment.
 *
 * @param holders by the partition's number
 * @param members with their addresses
 */
record Replicas(Map<Integer, Set<UUID>> holders, Map<UUID, InetSocketAddress> members) {
    static final Replicas NONE = new Replicas(Map.of(), Map.of());

    /** Empty while some partition has not all its replicas. */
    static Optional<Replicas> of(HazelcastInstance grid, int backups) {
        Map<UUID, InetSocketAddress> members = new HashMap<>();
        for (Member member : grid.getCluster().getMembers()) {
            members.put(member.getUuid(), member.getSocketAddress());
        }
        int wanted = Math.min(backups + 1, members.size());
        Map<Integer, Set<UUID>> holders = new HashMap<>();
        for (InternalPartition partition : partitions(grid).getInternalPartitions()) {
            Set<UUID> ofOne = holders(partition, backups);
            if (ofOne.size() < wanted || !members.keySet().containsAll(ofOne)) {
                return Optional.empty();
            }
            holders.put(partition.getPartitionId(), ofOne);
        }
        return Optional.of(new Replicas(holders, members));
    }

    private static Set<UUID> holders(InternalPartition partition, int backups) {
        Set<UUID> holders = new HashSet<>();
        for (int index = 0; index <= Math.min(backups, InternalPartition.MAX_BACKUP_COUNT); index++) {
            PartitionReplica replica = partition.getReplica(index);
            if (replica != null) {
                holders.add(replica.uuid());
            }
        }
        return Set.copyOf(holders);
    }

    /** The grid's public face tells owners only, not backups. */
    private static InternalPartitionService partitions(HazelcastInstance grid) {
        return ((HazelcastInstanceProxy) grid).getOriginal().node.getPartitionService();
    }

    /** Empty when nothing is known. */
    Set<UUID> holdersOf(int partition) {
        return holders.getOrDefault(partition, Set.of());
    }
}
