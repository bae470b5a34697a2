package evercart.manager.history;

import evercart.manager.domain.Group;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The samples of the last hour. They need not survive a restart: what they are for is to look at what goes on. */
@ApplicationScoped
public class Figures {
    public static final Duration KEPT = Duration.ofHours(1);

    private final Map<Group, Deque<Sample>> samples = new EnumMap<>(Group.class);

    synchronized void add(Group group, Sample sample) {
        Deque<Sample> own = samples.computeIfAbsent(group, none -> new ArrayDeque<>());
        own.addLast(sample);
        while (own.peekFirst().at().isBefore(sample.at().minus(KEPT))) {
            own.removeFirst();
        }
    }

    /** The oldest first. */
    public synchronized List<Sample> since(Group group, Instant start) {
        return samples.getOrDefault(group, new ArrayDeque<>()).stream()
                .filter(sample -> !sample.at().isBefore(start))
                .toList();
    }
}
