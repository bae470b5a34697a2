package evercart.manager.action;

import evercart.manager.domain.Domain;
import evercart.manager.domain.Node;
import evercart.manager.node.NodeState;
import java.util.Optional;

/** What may be asked for one node. */
final class NodeRestart {
    private final Domain domain;
    private final NodeSteps steps;
    private final Provision provision;

    NodeRestart(Domain domain, NodeSteps steps, Provision provision) {
        this.domain = domain;
        this.steps = steps;
        this.provision = provision;
    }

    void drain(String name, Progress progress) {
        steps.takeOut(steps.find(name), progress);
    }

    void undrain(String name, Progress progress) {
        steps.takeIn(steps.find(name), progress);
    }

    /** Made when it is missing; killed first when it does not answer; drained first when it does, but is not ready. */
    void heal(String name, Progress progress) {
        Optional<Node> node = domain.node(name);
        if (node.isEmpty()) {
            provision.provide(name, progress);
        } else if (steps.state(node.get()) == NodeState.STARTING) {
            restart(name, progress);
        } else {
            steps.bringUp(node.get(), progress);
        }
    }

    /** Another node of the same name, made from nothing. */
    void replace(String name, Progress progress) {
        domain.node(name).ifPresent(node -> {
            steps.stop(node, progress);
            domain.delete(node);
            progress.say(name + " is gone");
        });
        provision.provide(name, progress);
    }

    void restart(String name, Progress progress) {
        Node node = steps.find(name);
        if (!steps.state(node).isDown()) {
            steps.takeOut(node, progress);
            steps.stop(node, progress);
        }
        steps.bringUp(steps.find(name), progress);
    }
}
