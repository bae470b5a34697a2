package evercart.manager;

import evercart.manager.domain.Domain;
import evercart.manager.domain.Group;
import evercart.manager.policy.Policy;
import evercart.manager.policy.PolicyReader;
import evercart.manager.policy.Schedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The policies as people set them: properties of the domain, so that whoever manages it next finds them. Read from the domain each time and
 * not by MicroProfile Config, which tells for a minute what it told before.
 */
@ApplicationScoped
public class Policies {

    @Inject
    Domain domain;

    /** @throws IllegalArgumentException telling everything that is wrong */
    public Policy of(Group group) {
        return PolicyReader.read(in(domain.policy(group), group), group.letter());
    }

    /** Hot spares beside a number of nodes that serve; none where calls are not sent by balancers, and none by a policy that cannot be read. */
    public int sparesBeside(int size, Group group) {
        try {
            return group.isBalanced() ? of(group).sparesBeside(size) : 0;
        } catch (IllegalArgumentException wrong) {
            return 0;
        }
    }

    /** The settings by name, those included that nobody set. */
    public Map<String, String> texts(Group group) {
        return PolicyReader.texts(in(domain.policy(group), group), group.letter());
    }

    /**
     * Changes some settings; nothing when the whole would make no policy.
     *
     * @param changes new texts by the settings' names; an empty one makes a setting as usual again
     * @return the names of those that are different now
     * @throws IllegalArgumentException telling everything that is wrong
     */
    public List<String> change(Group group, Map<String, String> changes) {
        Map<String, String> before = domain.policy(group);
        Map<String, String> texts = PolicyReader.texts(in(before, group), group.letter());
        refuseUnknown(changes, texts);
        Map<String, String> after = new HashMap<>(before);
        after.putAll(changes);
        refuseTooMany(PolicyReader.read(in(after, group), group.letter()), domain.most(group));
        List<String> different = changes.keySet().stream()
                .filter(name -> !changes.get(name).strip().equals(texts.get(name)))
                .sorted()
                .toList();
        different.forEach(name -> write(group, name, changes.get(name).strip()));
        return different;
    }

    /** Adds a schedule, or puts it in the place of the one of its name. */
    public void put(Group group, Schedule schedule) {
        List<Schedule> all = new ArrayList<>(others(group, schedule.name()));
        all.add(schedule);
        setSchedules(group, all);
    }

    /** @return whether there was one of this name */
    public boolean removeSchedule(Group group, String name) {
        List<Schedule> others = others(group, name);
        boolean found = others.size() < of(group).schedules().size();
        if (found) {
            setSchedules(group, others);
        }
        return found;
    }

    private List<Schedule> others(Group group, String name) {
        return of(group).schedules().stream()
                .filter(schedule -> !schedule.name().equals(name))
                .toList();
    }

    private void setSchedules(Group group, List<Schedule> schedules) {
        change(
                group,
                Map.of("schedules", schedules.stream().map(Schedule::toString).collect(Collectors.joining("; "))));
    }

    private void write(Group group, String name, String text) {
        if (text.isEmpty()) {
            domain.unsetPolicy(group, name);
        } else {
            domain.setPolicy(group, name, text);
        }
    }

    private static void refuseUnknown(Map<String, String> changes, Map<String, String> known) {
        List<String> unknown = changes.keySet().stream()
                .filter(name -> !known.containsKey(name))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "a policy has no " + String.join(", ", unknown) + "; it has " + String.join(", ", known.keySet()));
        }
    }

    private static void refuseTooMany(Policy policy, int most) {
        if (policy.bounds().max() > most) {
            throw new IllegalArgumentException("max: the domain has a place for " + most + ", not for "
                    + policy.bounds().max());
        }
    }

    private static Function<String, Optional<String>> in(Map<String, String> set, Group group) {
        String prefix = "evercart.manager." + group.letter() + ".";
        return key -> Optional.ofNullable(set.get(key.substring(prefix.length())));
    }
}
