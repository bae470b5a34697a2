package evercart.manager.action;

import java.util.function.BiConsumer;

/** Which code does what an intent says. */
final class Doer implements BiConsumer<Intent, Progress> {
    private final Scaling scaling;
    private final NodeRestart nodes;
    private final Rollout rollout;

    Doer(Scaling scaling, Rollout rollout, NodeRestart nodes) {
        this.scaling = scaling;
        this.rollout = rollout;
        this.nodes = nodes;
    }

    @Override
    public void accept(Intent intent, Progress progress) {
        switch (intent.verb()) {
            case "scale" -> scaling.scale(intent.group(), intent.size(), progress);
            case "spares" -> scaling.keepSpares(intent.group(), progress);
            case "drain" -> nodes.drain(intent.node(), progress);
            case "undrain" -> nodes.undrain(intent.node(), progress);
            case "restart" -> nodes.restart(intent.node(), progress);
            case "heal" -> nodes.heal(intent.node(), progress);
            case "replace" -> nodes.replace(intent.node(), progress);
            case "rollout" -> rollout.rollOut(progress);
            case "rollback" -> rollout.rollBack(progress);
            case "take" -> rollout.takeBack(progress);
            default -> throw new ActionFailedException("nobody knows how to do: " + intent.text());
        }
    }
}
