package evercart.manager.history;

import evercart.manager.balancer.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;

/**
 * What the balancers counted between two looks. A balancer that was started again counts from nothing, and one that takes a node back goes on where it was: what such a node
 * had before is not of this time.
 */
record Traffic(Duration time, long requests, long failures, long milliseconds) {

    record Counts(Instant at, Map<String, Member> members) {}

    static Traffic between(Counts before, Counts after) {
        return new Traffic(
                Duration.between(before.at, after.at),
                more(before, after, Member::requests),
                more(before, after, Member::failures),
                more(before, after, Member::milliseconds));
    }

    private static long more(Counts before, Counts after, ToLongFunction<Member> count) {
        return after.members.values().stream()
                .filter(member -> before.members.containsKey(member.name()))
                .mapToLong(member -> {
                    long now = count.applyAsLong(member);
                    long then = count.applyAsLong(before.members.get(member.name()));
                    return now >= then ? now - then : now;
                })
                .sum();
    }

    OptionalDouble requestsPerSecond() {
        return perSecond(requests);
    }

    OptionalDouble failuresPerSecond() {
        return perSecond(failures);
    }

    OptionalDouble latency() {
        return requests == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) milliseconds / requests);
    }

    private OptionalDouble perSecond(long count) {
        return time.isZero() || time.isNegative()
                ? OptionalDouble.empty()
                : OptionalDouble.of(count * 1000.0 / time.toMillis());
    }
}
