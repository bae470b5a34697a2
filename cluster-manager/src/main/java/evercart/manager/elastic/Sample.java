package evercart.manager.elastic;

import evercart.manager.balancer.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What was counted up to a moment.
 *
 * @param members what the balancers count, by the nodes' names; empty for systems that are not behind them
 * @param busy processor time of the nodes so far, by their names; who does not tell is not there
 */
record Sample(Instant at, Map<String, Member> members, Map<String, Duration> busy) {
    Sample {
        members = Map.copyOf(members);
        busy = Map.copyOf(busy);
    }

    /** Balancers go on counting where they were when a node comes back to them, and begin anew when they are started again: neither is a rush. */
    long requestsSince(Sample before) {
        return members.values().stream()
                .filter(member -> before.members.containsKey(member.name()))
                .mapToLong(member ->
                        member.requests() - before.members.get(member.name()).requests())
                .filter(requests -> requests > 0)
                .sum();
    }
}
