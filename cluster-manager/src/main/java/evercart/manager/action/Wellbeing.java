package evercart.manager.action;

import evercart.manager.balancer.Balancers;
import evercart.manager.balancer.Member;
import evercart.manager.domain.Node;
import evercart.manager.node.NodeProbe;
import java.util.List;
import java.util.OptionalInt;

/** Whether a node with a new version does well: asked for pages before visitors come, and watched when they have come. */
final class Wellbeing {
    private static final List<String> PAGES =
            List.of("/", "/products.xhtml", "/api/products?size=20", "/cart.xhtml", "/login.xhtml", "/api/cart");
    private static final int ROUNDS = 3;
    private static final int FORGIVEN = 3;
    private static final double FORGIVEN_SHARE = 0.02;

    private final Balancers balancers;
    private final NodeProbe probe;
    private final Waits waits;

    Wellbeing(Balancers balancers, NodeProbe probe, Waits waits) {
        this.balancers = balancers;
        this.probe = probe;
        this.waits = waits;
    }

    /** The first round may be slow, and meets neighbours that are still being looked up; the last one must be without a fault. */
    void warmUp(Node node, Progress progress) {
        if (!node.group().isBalanced()) {
            return;
        }
        for (int round = 1; round <= ROUNDS; round++) {
            for (String page : PAGES) {
                OptionalInt status = probe.status(node, page);
                if (round == ROUNDS && status.orElse(599) >= 400) {
                    throw new ActionFailedException(node.name() + " answers "
                            + (status.isPresent() ? status.getAsInt() : "nothing") + " to " + page);
                }
            }
        }
        progress.say(node.name() + " is warm");
    }

    /** Fails when more than a few, and more than two in a hundred, of its visitors' requests fail. */
    void watch(Node node, Progress progress) {
        if (!node.group().isBalanced()) {
            return;
        }
        Member before = member(node);
        boolean unwell = Deadline.of(waits.watch()).met(() -> {
            Member now = member(node);
            return isUnwell(now.requests() - before.requests(), now.failures() - before.failures());
        });
        if (unwell) {
            throw new ActionFailedException("requests fail on " + node.name());
        }
    }

    static boolean isUnwell(long requests, long failures) {
        return failures > FORGIVEN && failures > FORGIVEN_SHARE * requests;
    }

    private Member member(Node node) {
        return balancers.member(node.name()).orElse(Member.unknown(node.name()));
    }
}
