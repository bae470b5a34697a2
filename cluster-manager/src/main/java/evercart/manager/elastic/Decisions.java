package evercart.manager.elastic;

import evercart.manager.domain.Group;
import evercart.manager.policy.Decision;
import evercart.manager.policy.Limit;
import evercart.manager.policy.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was decided of late, with its reasons. Of decisions that say the same again and again, the first is kept. */
@ApplicationScoped
public class Decisions {
    private static final int REMEMBERED = 100;

    private final Map<Group, Deque<Decision>> made = new EnumMap<>(Group.class);

    public synchronized void made(Group group, Decision decision) {
        Deque<Decision> all = made.computeIfAbsent(group, none -> new ArrayDeque<>());
        if (!all.isEmpty() && saysTheSame(all.peekFirst(), decision)) {
            return;
        }
        all.addFirst(decision);
        while (all.size() > REMEMBERED) {
            all.removeLast();
        }
    }

    /** Of any system. */
    public record Made(Group group, Decision decision) {}

    /** Of all systems, the newest first. */
    public synchronized List<Made> newest(int count) {
        return made.entrySet().stream()
                .flatMap(system -> system.getValue().stream().map(decision -> new Made(system.getKey(), decision)))
                .sorted(Comparator.comparing((Made one) -> one.decision().at()).reversed())
                .limit(count)
                .toList();
    }

    /** The newest first. */
    public synchronized List<Decision> of(Group group) {
        return List.copyOf(made.getOrDefault(group, new ArrayDeque<>()));
    }

    private static boolean saysTheSame(Decision one, Decision other) {
        return one.from() == other.from()
                && one.size() == other.size()
                && one.asked() == other.asked()
                && rules(one).equals(rules(other));
    }

    private static List<Rule> rules(Decision decision) {
        return decision.limits().stream().map(Limit::rule).toList();
    }
}
