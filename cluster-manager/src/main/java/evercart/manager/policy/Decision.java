package evercart.manager.policy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How many nodes a system is to have from now on.
 *
 * @param from the size when it was decided
 * @param asked what the load alone asked for
 * @param size nodes that serve
 * @param spares hot spares beside them
 * @param reason in words
 * @param limits the rules that made {@code size} of {@code asked}, in their order
 */
public record Decision(Instant at, int from, int asked, int size, int spares, String reason, List<Limit> limits) {
    public Decision {
        limits = List.copyOf(limits);
    }

    public boolean isChange() {
        return size != from;
    }

    public boolean isGrowth() {
        return size > from;
    }

    @Override
    public String toString() {
        String rules = limits.stream().map(limit -> "; " + limit).collect(Collectors.joining());
        return from + " → " + size + ": " + reason + rules;
    }
}
