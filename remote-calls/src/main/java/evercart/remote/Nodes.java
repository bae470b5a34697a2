package evercart.remote;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;

/** The nodes of the called system: who belongs to it now, and whose turn it is. */
final class Nodes implements AutoCloseable {
    private final Function<Endpoint, Member> joining;
    private final Map<String, ClassLoader> wanted = new ConcurrentHashMap<>();
    private final Set<String> settled = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();
    private final Object news = new Object();

    private volatile Map<Endpoint, Member> members = Map.of();
    private volatile boolean closed;

    /** @param joining makes a member that begins to watch its node at once */
    Nodes(Function<Endpoint, Member> joining) {
        this.joining = joining;
    }

    synchronized void become(List<Endpoint> endpoints) {
        if (closed) {
            return;
        }
        Map<Endpoint, Member> before = members;
        Map<Endpoint, Member> after = new LinkedHashMap<>();
        for (Endpoint endpoint : endpoints) {
            after.put(endpoint, before.containsKey(endpoint) ? before.get(endpoint) : joining.apply(endpoint));
        }
        members = after;
        before.forEach((endpoint, member) -> {
            if (!after.containsKey(endpoint)) {
                member.close();
            }
        });
    }

    Set<Endpoint> endpoints() {
        return members.keySet();
    }

    List<NodeStatus> statuses() {
        return members.values().stream().map(member -> member.node().status()).toList();
    }

    /** The JNDI names that every node has to be asked for, each with the class loader that knows what is found there. */
    Map<String, ClassLoader> wanted() {
        return Map.copyOf(wanted);
    }

    void want(String jndiName, ClassLoader loader) {
        if (wanted.putIfAbsent(jndiName, loader) == null) {
            members.values().forEach(member -> member.watch().wake());
        }
    }

    /** Whether every node has been asked for every name once, with or without success. */
    boolean settled() {
        return settled.containsAll(wanted.keySet());
    }

    /** The next in turn of those that can serve and are not excluded. Before the first round is over it is waited for. */
    Optional<Member> next(String jndiName, Set<Member> excluded, Deadline deadline) throws InterruptedException {
        Optional<Member> next = inTurn(jndiName, excluded);
        return next.isPresent() ? next : nextOfFirstRound(jndiName, excluded, deadline);
    }

    /** Looks whether the round is over before it looks for a node: what the round has found must not be missed. */
    private Optional<Member> nextOfFirstRound(String jndiName, Set<Member> excluded, Deadline deadline)
            throws InterruptedException {
        synchronized (news) {
            while (true) {
                boolean last = settled.contains(jndiName) || deadline.isOver();
                Optional<Member> next = inTurn(jndiName, excluded);
                if (last || next.isPresent()) {
                    return next;
                }
                news.wait(deadline.millisLeft());
            }
        }
    }

    /** To be called after a node has changed its state. */
    void nodeChanged() {
        leaveLostNodes();
        tell();
    }

    /** Breaks off the repeatable calls to lost nodes when there is a node to repeat them on. */
    void leaveLostNodes() {
        if (members.values().stream().anyMatch(member -> member.node().isAvailable())) {
            members.values().forEach(member -> member.node().breakOffRepeatableCalls());
        }
    }

    /** To be called after a node has been asked for all the wanted names. */
    void roundDone() {
        wanted.keySet().stream()
                .filter(name -> members.values().stream()
                        .allMatch(member -> member.watch().hasAsked(name)))
                .forEach(settled::add);
        tell();
    }

    @Override
    public synchronized void close() {
        closed = true;
        members.values().forEach(Member::close);
    }

    private void tell() {
        synchronized (news) {
            news.notifyAll();
        }
    }

    private Optional<Member> inTurn(String jndiName, Set<Member> excluded) {
        return inTurn(excluded, member -> member.node().serves(jndiName))
                .or(() -> inTurn(excluded, member -> member.node().mightServe(jndiName)));
    }

    private Optional<Member> inTurn(Set<Member> excluded, Predicate<Member> able) {
        List<Member> candidates = members.values().stream()
                .filter(member -> !excluded.contains(member))
                .filter(able)
                .toList();
        return candidates.isEmpty()
                ? Optional.empty()
                : Optional.of(candidates.get(Math.floorMod(turn.getAndIncrement(), candidates.size())));
    }
}
