package evercart.manager.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What was asked for and what was decided of late. It needs not survive a restart: a new one takes the size that it finds for what
 * was asked for, and so takes no node away before it has looked for as long as the policy says.
 */
public record History(List<Asked> asked, List<Change> changes) {

    record Asked(Instant at, int nodes) {}

    record Change(Instant at, int added) {}

    public History {
        asked = List.copyOf(asked);
        changes = List.copyOf(changes);
    }

    public static History startingWith(int size, Instant now) {
        return new History(List.of(new Asked(now, size)), List.of());
    }

    /** With a decision, and without what is older than {@code memory}. */
    public History with(Decision decision, Duration memory) {
        Stream<Change> change = decision.isChange()
                ? Stream.of(new Change(decision.at(), decision.size() - decision.from()))
                : Stream.empty();
        return with(decision, change, memory);
    }

    /** With what was asked for by a decision that nobody carried out. */
    public History asking(Decision decision, Duration memory) {
        return with(decision, Stream.empty(), memory);
    }

    private History with(Decision decision, Stream<Change> change, Duration memory) {
        Instant oldest = decision.at().minus(memory);
        return new History(
                asking(decision.at(), decision.asked()).asked.stream()
                        .filter(past -> !past.at.isBefore(oldest))
                        .toList(),
                Stream.concat(changes.stream().filter(past -> !past.at.isBefore(oldest)), change)
                        .toList());
    }

    History asking(Instant now, int nodes) {
        return new History(
                Stream.concat(asked.stream(), Stream.of(new Asked(now, nodes))).toList(), changes);
    }

    int leastAskedSince(Instant start) {
        return since(start).min().orElse(0);
    }

    int mostAskedSince(Instant start) {
        return since(start).max().orElse(0);
    }

    private IntStream since(Instant start) {
        return asked.stream().filter(past -> !past.at.isBefore(start)).mapToInt(Asked::nodes);
    }

    int addedSince(Instant start) {
        return sumSince(start, added -> Math.max(added, 0));
    }

    int removedSince(Instant start) {
        return sumSince(start, added -> Math.max(-added, 0));
    }

    boolean changedSince(Instant start) {
        return changes.stream().anyMatch(change -> change.at.isAfter(start));
    }

    private int sumSince(Instant start, IntUnaryOperator part) {
        return changes.stream()
                .filter(change -> change.at.isAfter(start))
                .mapToInt(change -> part.applyAsInt(change.added))
                .sum();
    }
}
