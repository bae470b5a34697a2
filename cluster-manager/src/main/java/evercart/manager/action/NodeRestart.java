package evercart.manager.action;

import evercart.manager.domain.Node;
import evercart.manager.node.NodeState;

/** What may be asked for one node. */
final class NodeRestart {
    private final NodeSteps steps;

    NodeRestart(NodeSteps steps) {
        this.steps = steps;
    }

    void drain(String name, Progress progress) {
        steps.takeOut(steps.find(name), progress);
    }

    void undrain(String name, Progress progress) {
        steps.takeIn(steps.find(name), progress);
    }

    /** Killed first when it does not answer; drained first when it does, but is not ready. */
    void heal(String name, Progress progress) {
        Node node = steps.find(name);
        if (steps.state(node) == NodeState.STARTING) {
            restart(name, progress);
        } else {
            steps.bringUp(node, progress);
        }
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
