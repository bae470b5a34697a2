package evercart.manager.elastic;

import evercart.manager.policy.Autoscaler;
import evercart.manager.policy.Decision;
import evercart.manager.policy.History;
import evercart.manager.policy.Observation;
import evercart.manager.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One system that follows its load: what was seen of it, asked for and done of late. Used by one thread at a time; anybody may read what was decided. */
final class Following {
    /** as in the nodes' http-thread-pool */
    private static final int REQUEST_THREADS = 64;

    private final LoadMeter meter = new LoadMeter(REQUEST_THREADS);
    private History history;
    private Duration memory;
    private volatile Decision last;

    LoadMeter meter() {
        return meter;
    }

    Decision decide(Policy policy, Observation seen, Instant now) {
        if (history == null) {
            history = History.startingWith(seen.size(), now);
        }
        memory = policy.memory();
        return new Autoscaler(policy).decide(seen, history, now);
    }

    /** @param acted whether what was decided is being done; what was not, because something else is under way, is no change */
    void remember(Decision decision, boolean acted) {
        history = acted ? history.with(decision, memory) : history.asking(decision, memory);
        last = decision;
    }

    Optional<Decision> last() {
        return Optional.ofNullable(last);
    }
}
