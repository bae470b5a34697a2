package evercart.manager.action;

import evercart.manager.domain.Node;

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

    void restart(String name, Progress progress) {
        Node node = steps.find(name);
        if (!steps.state(node).isDown()) {
            steps.takeOut(node, progress);
            steps.stop(node, progress);
        }
        steps.bringUp(steps.find(name), progress);
    }
}
