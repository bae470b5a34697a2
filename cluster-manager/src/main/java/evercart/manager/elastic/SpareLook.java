package evercart.manager.elastic;

import evercart.manager.node.NodeState;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How it stands with the hot spares of a system.
 *
 * @param size nodes that serve, 1 to this
 * @param last number of the last spare
 * @param states of all nodes by their numbers
 */
record SpareLook(int size, int last, Map<Integer, NodeState> states) {

    /** What is to be done about them, in words; empty when nothing is, and while nodes that should serve do not: those come first. */
    String lack() {
        if (size == 0 || !IntStream.rangeClosed(1, size).allMatch(this::isReady)) {
            return "";
        }
        String missing = numbers(IntStream.rangeClosed(size + 1, last).filter(number -> !isReady(number)));
        String surplus = numbers(states.keySet().stream()
                .mapToInt(Integer::intValue)
                .filter(number -> number > Math.max(size, last))
                .sorted());
        String missed = missing.isEmpty() ? "" : "spare " + missing + " is missing";
        return surplus.isEmpty()
                ? missed
                : (missed.isEmpty() ? "" : missed + ", ") + "spare " + surplus + " is too many";
    }

    private boolean isReady(int number) {
        return states.get(number) == NodeState.READY;
    }

    private static String numbers(IntStream numbers) {
        return numbers.mapToObj(String::valueOf).collect(Collectors.joining(" and "));
    }
}
