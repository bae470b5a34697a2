package evercart.manager.balancer;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * All balancers in front of system A. One that is away serves nobody and keeps its last members; it is told again when it is back, so it stops
 * no action.
 */
public class Balancers {
    private static final Logger LOG = System.getLogger(Balancers.class.getName());

    private final List<Balancer> balancers;
    private final Map<String, List<Member>> told = new ConcurrentHashMap<>();

    Balancers(List<Balancer> balancers) {
        this.balancers = List.copyOf(balancers);
    }

    protected Balancers() {
        this(List.of());
    }

    public void put(String member, String address) {
        each(balancer -> balancer.put(member, address));
    }

    public void drain(String member) {
        each(balancer -> balancer.drain(member, true));
    }

    public void undrain(String member) {
        each(balancer -> balancer.drain(member, false));
    }

    public void remove(String member) {
        each(balancer -> balancer.remove(member));
    }

    /** Takes away every member that is none of these, whoever left it there. */
    public void keepOnly(Set<String> names) {
        each(balancer -> balancer.members().stream()
                .map(Member::name)
                .filter(name -> !names.contains(name))
                .forEach(balancer::remove));
    }

    /**
     * The members of all balancers that answer; ready is who is ready at all of them. Counted is also what one that does not answer had told last: the sums do not fall when
     * it goes, and so do not leap when it is back.
     */
    public Map<String, Member> members() {
        Map<String, Member> members = new TreeMap<>();
        Set<String> answered = new HashSet<>();
        each(balancer -> {
            List<Member> now = balancer.members();
            told.put(balancer.name(), now);
            answered.add(balancer.name());
            now.forEach(member -> members.merge(member.name(), member, Member::and));
        });
        told.forEach((name, last) -> last.stream()
                .filter(member -> !answered.contains(name))
                .forEach(away -> members.computeIfPresent(away.name(), (same, member) -> member.withCountsOf(away))));
        return members;
    }

    public Optional<Member> member(String name) {
        return Optional.ofNullable(members().get(name));
    }

    /** The balancers by name, and whether they answer. */
    public Map<String, Boolean> answering() {
        Map<String, Boolean> answering = new TreeMap<>();
        balancers.forEach(balancer -> answering.put(balancer.name(), false));
        each(balancer -> {
            balancer.members();
            answering.put(balancer.name(), true);
        });
        return answering;
    }

    private void each(Consumer<Balancer> call) {
        for (Balancer balancer : balancers) {
            try {
                call.accept(balancer);
            } catch (BalancerAwayException away) {
                LOG.log(Level.WARNING, "{0}", away.getMessage());
            }
        }
    }
}
