package evercart.manager.policy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What people want of one system.
 *
 * @param spares hot spares beside the nodes that serve, as long as there is room for them
 * @param manual a size that a person set; while it is there neither load nor schedules change the size
 */
public record Policy(
        Bounds bounds,
        List<Signal> signals,
        Pace pace,
        List<Schedule> schedules,
        int spares,
        Optional<ManualSize> manual) {

    /** @throws IllegalArgumentException naming everything that does not fit together */
    public Policy {
        signals = List.copyOf(signals);
        schedules = List.copyOf(schedules);
        Errors errors = new Errors()
                .unless(!signals.isEmpty(), "no signal, so nothing tells the load")
                .unless(areDistinct(signals.stream().map(Signal::name).toList()), "two signals of one name")
                .unless(areDistinct(schedules.stream().map(Schedule::name).toList()), "two schedules of one name")
                .unlessBetween(0, spares, bounds.max(), "spares");
        for (Schedule each : schedules) {
            errors.unless(
                    each.nodes() <= bounds.max(),
                    "schedule " + each.name() + " wants " + each.nodes() + " nodes, max is " + bounds.max());
        }
        errors.refuse("policy");
    }

    private static boolean areDistinct(List<String> names) {
        return names.stream().distinct().count() == names.size();
    }

    /** @throws IllegalArgumentException when the size is outside the bounds */
    public Policy hold(ManualSize size) {
        new Errors()
                .unlessBetween(bounds.min(), size.nodes(), bounds.max(), "nodes")
                .refuse("manual size");
        return new Policy(bounds, signals, pace, schedules, spares, Optional.of(size));
    }

    public Policy release() {
        return new Policy(bounds, signals, pace, schedules, spares, Optional.empty());
    }

    public Policy with(List<Schedule> others) {
        return new Policy(bounds, signals, pace, others, spares, manual);
    }

    /** As many spares as wanted, and as there is room for beside so many nodes that serve. */
    public int sparesBeside(int size) {
        return Math.max(0, Math.min(spares, bounds.max() - size));
    }

    /** How much history a decision looks at. */
    public Duration memory() {
        return pace.longest();
    }
}
