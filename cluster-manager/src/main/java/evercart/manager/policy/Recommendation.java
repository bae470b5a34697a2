package evercart.manager.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How many nodes the load asks for, before any bound.
 *
 * @param reason in words, of the signal that asks for the most
 */
record Recommendation(int nodes, String reason) {

    /** The largest of all signals wins. While one of them is not known, the others may ask for more nodes but not for fewer. */
    static Recommendation from(List<Signal> signals, Observation seen) {
        List<Recommendation> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Signal signal : signals) {
            TargetTracking.of(signal, seen).ifPresentOrElse(known::add, () -> unknown.add(signal.name()));
        }
        Optional<Recommendation> most = known.stream().max(Comparator.comparingInt(Recommendation::nodes));
        return most.filter(each -> unknown.isEmpty() || each.nodes >= seen.size())
                .orElseGet(() -> new Recommendation(
                        seen.size(), "nobody knows " + String.join(" and ", unknown) + ", so the size stays"));
    }
}
