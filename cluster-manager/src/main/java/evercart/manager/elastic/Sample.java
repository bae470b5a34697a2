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
}
