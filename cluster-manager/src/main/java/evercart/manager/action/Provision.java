package evercart.manager.action;

import evercart.manager.balancer.Balancers;
import evercart.manager.domain.CommandFailedException;
import evercart.manager.domain.Domain;
import evercart.manager.domain.Node;
import evercart.manager.node.NodeState;

/** Makes nodes and takes them away again, wholly: in the domain, as processes, at the balancers and with those who call. */
final class Provision {

    private final Domain domain;
    private final Balancers balancers;
    private final NodeSteps steps;

    Provision(Domain domain, Balancers balancers, NodeSteps steps) {
        this.domain = domain;
        this.balancers = balancers;
        this.steps = steps;
    }

    /** Afterwards it is there and ready; whether visitors come follows from its number. Several may start at once, each is made alone. */
    void provide(String name, Progress progress) {
        make(name, progress);
        Node node = steps.find(name);
        boolean begun = steps.state(node) == NodeState.STARTING;
        try {
            steps.bringUp(node, progress);
        } catch (CommandFailedException broken) {
            remake(node, broken, progress);
        } catch (ActionFailedException neverReady) {
            if (!begun) {
                throw neverReady;
            }
            startAgain(node, neverReady, progress);
        }
        tellCallers(node, "");
    }

    private synchronized void make(String name, Progress progress) {
        if (domain.node(name).map(node -> !node.member()).orElse(true)) {
            progress.say("creating " + name);
            domain.create(name);
        }
    }

    private synchronized void tellCallers(Node changed, String without) {
        if (!changed.group().isBalanced()) {
            domain.tellEndpoints(without);
        }
    }

    /** A node whose making was broken off cannot start; what the domain has of it is replaced. */
    private void remake(Node node, CommandFailedException broken, Progress progress) {
        if (!steps.state(node).isDown()) {
            throw broken;
        }
        progress.say(node.name() + " is made anew, because it does not start: " + broken.getMessage());
        makeAnew(node);
        steps.bringUp(steps.find(node.name()), progress);
    }

    /** A start that was begun by a manager before this one: when that died while the node copied its applications, it runs without them for ever. */
    private void startAgain(Node node, ActionFailedException neverReady, Progress progress) {
        progress.say(neverReady.getMessage() + "; " + node.name() + " is started again");
        steps.stop(node, progress);
        steps.bringUp(steps.find(node.name()), progress);
    }

    private synchronized void makeAnew(Node node) {
        domain.delete(node);
        domain.create(node.name());
    }

    void takeAway(Node node, Progress progress) {
        if (!steps.state(node).isDown()) {
            progress.say("draining " + node.name());
            tellCallers(node, node.name());
            steps.takeOut(node, progress);
            steps.stop(node, progress);
        }
        domain.delete(node);
        balancers.remove(node.name());
        tellCallers(node, "");
        progress.say(node.name() + " is gone");
    }
}
