package evercart.manager.policy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Size for one signal, computed as the HorizontalPodAutoscaler of Kubernetes does: current size times value over target, rounded up.
 * A node that does not tell its value is taken to bear nothing when the others are above the target and to be right at it when they
 * are below; a node that starts is taken to bear nothing when the others are above. Whatever that turns round changes nothing.
 */
final class TargetTracking {
    private final Signal signal;
    private final Observation seen;

    private TargetTracking(Signal signal, Observation seen) {
        this.signal = signal;
        this.seen = seen;
    }

    /** Empty when nobody told a value. */
    static Optional<Recommendation> of(Signal signal, Observation seen) {
        TargetTracking tracking = new TargetTracking(signal, seen);
        return signal.scope() == Signal.Scope.TOTAL ? tracking.byTotal() : tracking.byNodes();
    }

    private Optional<Recommendation> byTotal() {
        Double total = seen.totals().get(signal.name());
        if (total == null) {
            return Optional.empty();
        }
        double ratio = total / (signal.target() * Math.max(seen.size(), 1));
        return Optional.of(signal.isMetBy(ratio) ? stay(total) : ask(total, total / signal.target()));
    }

    private Optional<Recommendation> byNodes() {
        List<Double> told = seen.serving().stream()
                .map(node -> node.values().get(signal.name()))
                .filter(Objects::nonNull)
                .toList();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        double sum = told.stream().mapToDouble(Double::doubleValue).sum();
        double average = sum / told.size();
        int silent = seen.serving().size() - told.size();
        return Optional.of(
                average > signal.target()
                        ? grow(average, sum, told.size() + silent + seen.starting())
                        : shrink(average, sum + silent * signal.target(), told.size() + silent));
    }

    private Recommendation grow(double average, double sum, int nodes) {
        double ratio = sum / nodes / signal.target();
        boolean more = ratio > 1 && !signal.isMetBy(ratio) && sum / signal.target() > seen.size();
        return more ? ask(average, sum / signal.target()) : stay(average);
    }

    private Recommendation shrink(double average, double sum, int nodes) {
        double ratio = sum / nodes / signal.target();
        boolean fewer = !signal.isMetBy(ratio) && sum / signal.target() < seen.size();
        return fewer ? ask(average, sum / signal.target()) : stay(average);
    }

    private Recommendation stay(double value) {
        return new Recommendation(seen.size(), told(value) + " suits " + nodes(seen.size()));
    }

    private Recommendation ask(double value, double exactly) {
        int size = (int) Math.min(Math.ceil(exactly - Signal.DUST), Bounds.MOST);
        return new Recommendation(size, told(value) + " asks for " + nodes(size));
    }

    private String told(double value) {
        String whose = signal.scope() == Signal.Scope.TOTAL ? " in all" : " on average";
        return signal.name() + " " + Signal.shown(value) + whose + " at a target of " + Signal.shown(signal.target())
                + " a node";
    }

    static String nodes(int count) {
        return count == 1 ? "1 node" : count + " nodes";
    }
}
