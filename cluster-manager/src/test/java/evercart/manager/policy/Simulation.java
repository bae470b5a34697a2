package evercart.manager.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** A load, a policy, and what came of them second by second; the manager looks every two seconds. */
final class Simulation {
    private static final int INTERVAL = 2;

    record Second(int at, double load, int capacity, int size, int serving) {}

    private final Policy policy;
    private final Instant start;
    private final List<Second> seconds = new ArrayList<>();

    private Simulation(Policy policy, Instant start) {
        this.policy = policy;
        this.start = start;
    }

    static Simulation of(Policy policy, Load load, int length) {
        return of(policy, load, length, Instant.parse("2026-11-10T15:50:00Z"));
    }

    static Simulation of(Policy policy, Load load, int length, Instant start) {
        Simulation simulation = new Simulation(policy, start);
        simulation.run(load, length);
        return simulation;
    }

    private void run(Load load, int length) {
        Autoscaler autoscaler = new Autoscaler(policy);
        int least = policy.bounds().min();
        SimulatedSystem system = new SimulatedSystem(least, policy.spares());
        History history = History.startingWith(least, start);
        for (int now = 0; now < length; now++) {
            system.bear(load.at(now), now);
            if (now % INTERVAL == 0) {
                Decision decision = autoscaler.decide(system.observe(now), history, start.plusSeconds(now));
                history = history.with(decision, policy.memory());
                system.become(decision, now);
            }
            seconds.add(new Second(now, load.at(now), system.capacity(now), system.size(), system.serving(now)));
        }
    }

    List<Second> seconds() {
        return seconds;
    }

    /** Seconds from a moment until the size is first more than it was before. */
    int reaction(int from) {
        int before = seconds.get(from - 1).size();
        return first(from, second -> second.size() > before) - from;
    }

    /** Seconds from a moment until what serves is first enough for the load. */
    int relief(int from) {
        return first(from, second -> second.capacity() >= second.load()) - from;
    }

    private int first(int from, Predicate<Second> condition) {
        return seconds.stream()
                .skip(from)
                .filter(condition)
                .mapToInt(Second::at)
                .findFirst()
                .orElseThrow(() -> new AssertionError("never"));
    }

    int largest() {
        return seconds.stream().mapToInt(Second::size).max().orElseThrow();
    }

    int sizeAtTheEnd() {
        return seconds.get(seconds.size() - 1).size();
    }

    int servingAt(int second) {
        return seconds.get(second).serving();
    }

    /** Nodes more than the largest load needs at the target. */
    int overshoot(double target) {
        double most = highest(Second::load);
        return Math.max(0, largest() - Math.max(policy.bounds().min(), (int) Math.ceil(most / target - 1e-9)));
    }

    double highest(ToDoubleFunction<Second> figure) {
        return seconds.stream().mapToDouble(figure).max().orElseThrow();
    }

    /** How often the size turned round from growing to shrinking or back. */
    int turns() {
        int[] steps = IntStream.range(1, seconds.size())
                .map(i -> Integer.signum(
                        seconds.get(i).size() - seconds.get(i - 1).size()))
                .filter(step -> step != 0)
                .toArray();
        return (int) IntStream.range(1, steps.length)
                .filter(i -> steps[i] != steps[i - 1])
                .count();
    }

    /** The part of all requests that came when there was no room for them. */
    double turnedAway() {
        double all = seconds.stream().mapToDouble(Second::load).sum();
        return seconds.stream()
                        .mapToDouble(second -> Math.max(0, second.load() - second.capacity()))
                        .sum()
                / all;
    }
}
