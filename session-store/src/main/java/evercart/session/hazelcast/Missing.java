package evercart.session.hazelcast;

import com.hazelcast.cluster.Member;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Members that were there and are not, and may come back with what they have. Used by one thread. */
final class Missing {
    /** After its return, a member merges what it has. */
    private static final Duration TO_MERGE = Duration.ofSeconds(15);
    /** Then whoever still waits had better begin anew: as long as sessions live by default. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Map<UUID, Deadline> since = new HashMap<>();
    private final Map<UUID, Deadline> merging = new HashMap<>();
    private final Set<UUID> givenUp = new HashSet<>();
    private final Map<UUID, LostNeighbour> neighbours = new HashMap<>();

    /**
     * Of the known ones who are missing, those from whom nothing can come any more; once given up, for ever.
     *
     * @param known as they were when nobody was missing; a member that merges comes back under another name
     */
    Set<UUID> givenUp(Map<UUID, InetSocketAddress> known, Collection<Member> present) {
        Set<UUID> names = present.stream().map(Member::getUuid).collect(Collectors.toSet());
        Set<InetSocketAddress> addresses =
                present.stream().map(Member::getSocketAddress).collect(Collectors.toSet());
        since.keySet().retainAll(known.keySet());
        merging.keySet().retainAll(known.keySet());
        givenUp.retainAll(known.keySet());
        known.forEach((name, address) -> {
            if (!names.contains(name) && !givenUp.contains(name) && !isAwaited(name, address, addresses)) {
                givenUp.add(name);
            }
        });
        forgetNeighbours(name -> !known.containsKey(name) || names.contains(name) || givenUp.contains(name));
        return Set.copyOf(givenUp);
    }

    private void forgetNeighbours(Predicate<UUID> settled) {
        neighbours.entrySet().removeIf(each -> {
            boolean forgotten = settled.test(each.getKey());
            if (forgotten) {
                each.getValue().close();
            }
            return forgotten;
        });
    }

    private boolean isAwaited(UUID name, InetSocketAddress address, Set<InetSocketAddress> present) {
        if (since.computeIfAbsent(name, first -> Deadline.in(LONGEST)).isOver()) {
            return false;
        }
        if (present.contains(address)) {
            return !merging.computeIfAbsent(name, first -> Deadline.in(TO_MERGE))
                    .isOver();
        }
        merging.remove(name);
        return !neighbours
                .computeIfAbsent(name, first -> new LostNeighbour(address))
                .isDead();
    }
}
