package evercart.manager.action;

import evercart.manager.balancer.Balancers;
import evercart.manager.balancer.Member;
import evercart.manager.domain.CommandFailedException;
import evercart.manager.domain.Domain;
import evercart.manager.domain.Node;
import evercart.manager.node.NodeProbe;
import evercart.manager.node.NodeProcess;
import evercart.manager.node.NodeState;
import java.util.function.BooleanSupplier;

/** The steps of every action on one node. Each looks first at how things are, so that a broken-off one can be taken again. */
final class NodeSteps {
    private final Domain domain;
    private final Balancers balancers;
    private final NodeProbe probe;
    private final Waits waits;

    NodeSteps(Domain domain, Balancers balancers, NodeProbe probe, Waits waits) {
        this.domain = domain;
        this.balancers = balancers;
        this.probe = probe;
        this.waits = waits;
    }

    NodeState state(Node node) {
        return probe.state(node);
    }

    Node find(String name) {
        return domain.node(name).orElseThrow(() -> new ActionFailedException("the domain has no node " + name));
    }

    /** Balancers and callers send nothing new, and what is under way may end. */
    void takeOut(Node node, Progress progress) {
        domain.drain(node, true);
        if (!node.group().isBalanced()) {
            Deadline.of(waits.callersNotice()).met(() -> false);
            progress.say(node.name() + " is drained");
            return;
        }
        balancers.drain(node.name());
        boolean idle = Deadline.of(waits.drain()).met(() -> inFlight(node) == 0);
        progress.say(
                idle
                        ? node.name() + " is drained"
                        : node.name() + " still has requests after "
                                + waits.drain().toSeconds() + " s");
    }

    private int inFlight(Node node) {
        return balancers.member(node.name()).map(Member::inFlight).orElse(0);
    }

    /** Politely, so that its part of the data grid moves to the others; whatever does not stop in time is killed, and what is frozen at once. */
    void stop(Node node, Progress progress) {
        NodeState state = state(node);
        if (state == NodeState.FROZEN) {
            kill(node, progress);
        } else if (!state.isDown()) {
            progress.say("stopping " + node.name());
            BooleanSupplier ended = probe.ended(node);
            askToStop(node);
            if (!Deadline.of(waits.stop()).met(ended)) {
                kill(node, progress);
            }
        }
    }

    private void askToStop(Node node) {
        try {
            domain.stop(node);
        } catch (CommandFailedException notUpYet) {
            kill(node);
        }
    }

    private void kill(Node node) {
        if (!NodeProcess.of(node).kill()) {
            domain.kill(node);
        }
    }

    void kill(Node node, Progress progress) {
        progress.say("killing " + node.name());
        BooleanSupplier ended = probe.ended(node);
        kill(node);
        if (!Deadline.of(waits.stop()).met(ended)) {
            throw new ActionFailedException(node.name() + " cannot be stopped");
        }
    }

    /** Whatever the node is doing now: afterwards it runs, and is ready in the eyes of the balancers. */
    void bringUp(Node node, Progress progress) {
        NodeState state = state(node);
        if (state == NodeState.READY && isKnown(node)) {
            letIn(node);
            return;
        }
        if (state == NodeState.FROZEN) {
            kill(node, progress);
        }
        if (state == NodeState.FROZEN || state.isDown()) {
            domain.drain(node, false);
            progress.say("starting " + node.name());
            domain.start(node);
        }
        takeIn(find(node.name()), progress);
    }

    boolean hasBuild(Node node, String build) {
        return probe.build(node).map(build::equals).orElse(false);
    }

    /** Asked until it says so: a node that is ready may be slow to answer on a busy machine, and silence is not another build. */
    boolean tellsBuild(Node node, String build) {
        return Deadline.of(waits.seen()).met(() -> hasBuild(node, build));
    }

    /** Started and ready, but the balancers send nobody yet. */
    void startApart(Node node) {
        domain.start(node);
        domain.drain(find(node.name()), false);
        waitUntilReady(find(node.name()));
    }

    void takeIn(Node node, Progress progress) {
        domain.drain(node, false);
        waitUntilReady(find(node.name()));
        letIn(node);
        Deadline.of(waits.seen())
                .met(() -> balancers.member(node.name()).map(Member::isReady).orElse(true));
        progress.say(node.name() + " is ready");
    }

    /** Ready, and unknown to the balancers. */
    boolean isApart(Node node) {
        return !isKnown(node) && state(node) == NodeState.READY;
    }

    private boolean isKnown(Node node) {
        return !node.group().isBalanced() || balancers.member(node.name()).isPresent();
    }

    /** It goes on, ready, and no visitors come any more. */
    void setApart(Node node, Progress progress) {
        if (!state(node).isDown()) {
            takeOut(node, progress);
        }
        balancers.remove(node.name());
        domain.drain(find(node.name()), false);
        progress.say(node.name() + " stands by");
    }

    /** The balancers send visitors as soon as they see that it is ready; to a spare they send none. */
    void letIn(Node node) {
        if (node.group().isBalanced() && !domain.isSpare(node)) {
            balancers.put(node.name(), node.address());
            balancers.undrain(node.name());
        }
    }

    /** The node alone is asked again and again: what the domain has of it is known, and to read that takes processor time from its start. */
    private void waitUntilReady(Node node) {
        boolean ready = Deadline.of(waits.ready()).met(() -> {
            NodeState state = state(node);
            if (state.isDown()) {
                throw new ActionFailedException(node.name() + " has ended while it was starting: see its log");
            }
            return state == NodeState.READY;
        });
        if (!ready) {
            throw new ActionFailedException(
                    node.name() + " is not ready after " + waits.ready().toSeconds() + " s: see its log");
        }
    }
}
