package evercart.manager.policy;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Decides the size of one system: collects what the load asks for, evaluates it against the past, and decides within the bounds. It
 * changes nothing and remembers nothing; the same question has the same answer.
 */
public final class Autoscaler {
    private final Policy policy;

    public Autoscaler(Policy policy) {
        this.policy = policy;
    }

    public Decision decide(Observation seen, History history, Instant now) {
        Recommendation load = Recommendation.from(policy.signals(), seen);
        History known = history.asking(now, load.nodes());
        Sizing paced = policy.pace().apply(Sizing.startingWith(load.nodes()), seen.size(), known, now);
        Sizing wanted = bound(policy.manual().isPresent() ? manual(load) : scheduled(paced, now));
        int spares = policy.sparesBeside(wanted.size());
        return new Decision(now, seen.size(), load.nodes(), wanted.size(), spares, load.reason(), wanted.limits());
    }

    private Sizing manual(Recommendation load) {
        ManualSize manual = policy.manual().orElseThrow();
        String why = "set by " + manual.by() + " at " + manual.since();
        return Sizing.startingWith(load.nodes())
                .atLeast(manual.nodes(), Rule.MANUAL, why)
                .atMost(manual.nodes(), Rule.MANUAL, why);
    }

    private Sizing scheduled(Sizing wanted, Instant now) {
        Optional<Schedule> highest = policy.schedules().stream()
                .filter(schedule -> schedule.heldFor(now).isPresent())
                .max(Comparator.comparingInt(Schedule::nodes));
        return highest.map(schedule -> wanted.atLeast(
                        schedule.nodes(),
                        Rule.SCHEDULE,
                        schedule.name() + " of " + schedule.heldFor(now).orElseThrow()))
                .orElse(wanted);
    }

    private Sizing bound(Sizing wanted) {
        return wanted.atLeast(policy.bounds().min(), Rule.MIN, "never fewer")
                .atMost(policy.bounds().max(), Rule.MAX, "never more");
    }
}
