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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which members keep what, at one moment.
 *
 * @param holders by the partition's number
 * @param members with their addresses
 */
record Replicas(Map<Integer, Set<UUID>> holders, Map<UUID, InetSocketAddress> members) {
    static final Replicas NONE = new Replicas(Map.of(), Map.of());

    /**
     * Those that have all their replicas, and no others. The partitions are read before the members: whoever lost its place in the table by
     * then is not among the members either.
     */
    static Replicas of(HazelcastInstance grid, int backups) {
        Map<Integer, Set<UUID>> holders = new HashMap<>();
        for (InternalPartition partition : partitions(grid).getInternalPartitions()) {
            holders.put(partition.getPartitionId(), holders(partition, backups));
        }
        Map<UUID, InetSocketAddress> members = new HashMap<>();
        for (Member member : grid.getCluster().getMembers()) {
            members.put(member.getUuid(), member.getSocketAddress());
        }
        int wanted = Math.min(backups + 1, members.size());
        holders.values()
                .removeIf(ofOne -> ofOne.size() < wanted || !members.keySet().containsAll(ofOne));
        return new Replicas(holders, members);
    }

    /**
     * What is known now: a partition was handed on as long as one of its keepers stayed, or when none is awaited. What was with others only
     * stays with them; and who may come back goes on to count, for it may be us who were alone.
     */
    Replicas after(Replicas before, Set<UUID> givenUp) {
        Map<Integer, Set<UUID>> handedOn = new HashMap<>(before.holders);
        holders.forEach((partition, now) -> {
            Set<UUID> keepers = before.holdersOf(partition);
            if (givenUp.containsAll(keepers) || keepers.stream().anyMatch(members::containsKey)) {
                handedOn.put(partition, with(awaited(keepers, givenUp), now));
            }
        });
        Map<UUID, InetSocketAddress> keepers = new HashMap<>(before.members);
        keepers.putAll(members);
        keepers.keySet()
                .retainAll(handedOn.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        return new Replicas(handedOn, keepers);
    }

    private Set<UUID> awaited(Set<UUID> keepers, Set<UUID> givenUp) {
        return keepers.stream()
                .filter(keeper -> !members.containsKey(keeper) && !givenUp.contains(keeper))
                .collect(Collectors.toSet());
    }

    private static Set<UUID> with(Set<UUID> some, Set<UUID> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
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
