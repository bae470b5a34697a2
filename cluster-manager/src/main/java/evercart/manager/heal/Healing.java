package evercart.manager.heal;

import evercart.manager.node.NodeState;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which node of a system needs help: one that is dead, one that has been silent for a while, one that is not ready for long. A node that was stopped or is being
 * drained is as somebody wants it, unless it was to be ready and ended so early in its start that it looks like one that was stopped; and one that is not ready while no other is has a trouble that a restart would not end. Help that did not help comes again after twice the
 * time, and after the third time another node is made in its place.
 */
final class Healing {
    static final Duration SILENT = Duration.ofSeconds(10);
    /** not ready since its start */
    static final Duration STARTING = Duration.ofMinutes(5);
    /** not ready, and it was */
    static final Duration UNREADY = Duration.ofMinutes(2);

    static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    static final int RESTARTS = 3;
    /** a node that has been ready for so long counts as well again */
    static final Duration WELL = Duration.ofMinutes(2);

    private final Map<String, Illness> nodes = new HashMap<>();

    /** What a node is to get. */
    record Help(String node, boolean replaced) {

        String intent() {
            return (replaced ? "replace " : "heal ") + node;
        }
    }

    private record Illness(
            NodeState state, Instant since, boolean wasReady, boolean awaited, int attempts, Instant notBefore) {

        static Illness first(NodeState state, Instant at) {
            return new Illness(state, at, false, false, 0, Instant.MIN);
        }

        Illness seen(NodeState now, Instant at) {
            if (now != state) {
                boolean stillAwaited = awaited && now != NodeState.READY;
                return new Illness(now, at, state == NodeState.READY, stillAwaited, attempts, notBefore);
            }
            boolean well = state == NodeState.READY && !at.isBefore(since.plus(WELL));
            return well ? new Illness(state, since, false, false, 0, Instant.MIN) : this;
        }

        boolean needsHelp(Instant at, boolean othersAreReady) {
            Duration lasted = Duration.between(since, at);
            return !at.isBefore(notBefore)
                    && switch (state) {
                        case DEAD -> true;
                        case FROZEN -> lasted.compareTo(SILENT) >= 0;
                        case STARTING -> othersAreReady && lasted.compareTo(wasReady ? UNREADY : STARTING) >= 0;
                        case STOPPED -> awaited;
                        case READY, DRAINING -> false;
                    };
        }

        Illness helped(Instant at) {
            Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
            Duration bounded = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
            return new Illness(state, at, false, true, attempts + 1, at.plus(bounded));
        }
    }

    /** What is seen of all nodes of a system now; the help that one of them needs at once, if any. */
    Optional<Help> look(Map<String, NodeState> states, Instant now) {
        nodes.keySet().retainAll(states.keySet());
        states.forEach((name, state) ->
                nodes.merge(name, Illness.first(state, now), (before, first) -> before.seen(state, now)));
        boolean othersAreReady = states.size() == 1 || states.containsValue(NodeState.READY);
        return nodes.entrySet().stream()
                .filter(node -> node.getValue().needsHelp(now, othersAreReady))
                .map(node -> new Help(node.getKey(), node.getValue().attempts() >= RESTARTS))
                .min(Comparator.comparing(Help::node));
    }

    /** Help was given, whether it helped or not. */
    void helped(String node, Instant now) {
        nodes.computeIfPresent(node, (name, illness) -> illness.helped(now));
    }
}
