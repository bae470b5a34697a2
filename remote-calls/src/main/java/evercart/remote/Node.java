package evercart.remote;

import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** One node of the called system: its state, its proxies, and the calls under way to it. */
final class Node {
    private static final System.Logger LOG = System.getLogger("evercart.remote");
    private static final String NOT_ASKED = "not asked yet";

    private final String target;
    private final String address;
    private final Breaker breaker;
    private final Consumer<Node> changed;
    private final Map<String, Object> proxies = new ConcurrentHashMap<>();
    private final Set<CompletableFuture<Object>> repeatable = ConcurrentHashMap.newKeySet();
    private final LongAdder calls = new LongAdder();
    private final LongAdder failures = new LongAdder();

    private volatile NodeState state = NodeState.UNREACHABLE;
    private volatile String reason = NOT_ASKED;
    private volatile boolean silent;

    /** @param changed told after every change of state, on the thread that made it */
    Node(String target, String address, Breaker breaker, Consumer<Node> changed) {
        this.target = target;
        this.address = address;
        this.breaker = breaker;
        this.changed = changed;
    }

    NodeState state() {
        return state;
    }

    NodeStatus status() {
        return new NodeStatus(address, state, reason, calls.sum(), failures.sum());
    }

    boolean isAvailable() {
        return state == NodeState.AVAILABLE;
    }

    boolean serves(String jndiName) {
        return isAvailable() && proxies.containsKey(jndiName);
    }

    /** Its health check came late, and nothing else speaks against it: better than no node at all. */
    boolean mightServe(String jndiName) {
        return silent && state == NodeState.UNREACHABLE && proxies.containsKey(jndiName);
    }

    Optional<Object> proxy(String jndiName) {
        return Optional.ofNullable(proxies.get(jndiName));
    }

    void keep(String jndiName, Object proxy) {
        proxies.put(jndiName, proxy);
    }

    void forget(String jndiName) {
        proxies.remove(jndiName);
    }

    boolean hasProxies() {
        return !proxies.isEmpty();
    }

    /** Counts a call; a repeatable one is broken off when the node is lost while another is there. */
    void began(CompletableFuture<Object> call, boolean isRepeatable) {
        calls.increment();
        if (isRepeatable) {
            repeatable.add(call);
            call.whenComplete((answer, failure) -> repeatable.remove(call));
        }
    }

    void answered() {
        breaker.answered();
    }

    void late(String why) {
        failures.increment();
        if (breaker.late()) {
            open(why);
        }
    }

    void broken(String why) {
        failures.increment();
        if (breaker.broken()) {
            open(why);
        }
    }

    boolean isResting() {
        return breaker.resting();
    }

    void silent(String why) {
        silent = true;
        change(NodeState.UNREACHABLE, why);
    }

    void gone(String why) {
        silent = false;
        change(NodeState.UNREACHABLE, why);
    }

    void notReady(String why) {
        change(NodeState.DRAINING, why);
    }

    void takeIn(String why) {
        if (breaker.resting()) {
            return;
        }
        breaker.trial();
        silent = false;
        change(NodeState.AVAILABLE, why);
    }

    /** Lets those who can ask another node do so now. */
    void breakOffRepeatableCalls() {
        if (state == NodeState.OPEN || state == NodeState.UNREACHABLE) {
            repeatable.forEach(call -> call.completeExceptionally(new NodeLostException(address + ": " + reason)));
        }
    }

    /** A node that has been taken out already stays what it is: the last calls to it bring no news. */
    private void open(String why) {
        if (isAvailable()) {
            change(NodeState.OPEN, why);
        }
    }

    private void change(NodeState to, String why) {
        synchronized (this) {
            NodeState from = state;
            boolean isNews = from != to || reason.equals(NOT_ASKED);
            state = to;
            reason = why;
            if (!isNews) {
                return;
            }
            LOG.log(Level.INFO, "{0} node {1}: {2} -> {3}: {4}", target, address, from, to, why);
        }
        changed.accept(this);
    }
}
