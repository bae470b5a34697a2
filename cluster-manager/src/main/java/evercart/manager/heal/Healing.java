package evercart.manager.heal;

import evercart.manager.node.NodeState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which node needs help: one that is dead, one that has been silent for a while, one that has not become ready for long. A node that was stopped or is being
 * drained is as somebody wants it. Help that did not help comes again after twice the time.
 */
final class Healing {
    static final Duration SILENT = Duration.ofSeconds(10);
    static final Duration STARTING = Duration.ofMinutes(5);
    static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    /** a node that has been ready for so long counts as well again */
    static final Duration WELL = Duration.ofMinutes(2);

    private final Map<String, Illness> nodes = new HashMap<>();

    private record Illness(NodeState state, Instant since, int attempts, Instant notBefore) {

        Illness seen(NodeState now, Instant at) {
            if (now != state) {
                return new Illness(now, at, attempts, notBefore);
            }
            boolean well = state == NodeState.READY && !at.isBefore(since.plus(WELL));
            return well ? new Illness(state, since, 0, Instant.MIN) : this;
        }

        boolean needsHelp(Instant at) {
            Duration lasted = Duration.between(since, at);
            return switch (state) {
                case DEAD -> true;
                case FROZEN -> lasted.compareTo(SILENT) >= 0;
                case STARTING -> lasted.compareTo(STARTING) >= 0;
                case READY, DRAINING, STOPPED -> false;
            };
        }

        Illness helped(Instant at) {
            Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
            Duration bounded = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
            return new Illness(state, at, attempts + 1, at.plus(bounded));
        }
    }

    /** What is seen of all nodes now; the node to help at once, if any. */
    Optional<String> look(Map<String, NodeState> states, Instant now) {
        nodes.keySet().retainAll(states.keySet());
        states.forEach((name, state) ->
                nodes.merge(name, new Illness(state, now, 0, Instant.MIN), (before, first) -> before.seen(state, now)));
        return nodes.entrySet().stream()
                .filter(node -> node.getValue().needsHelp(now))
                .filter(node -> !now.isBefore(node.getValue().notBefore()))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    void helped(String node, Instant now) {
        nodes.computeIfPresent(node, (name, illness) -> illness.helped(now));
    }
}
