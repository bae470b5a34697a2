package evercart.manager.view;

import evercart.manager.balancer.Balancers;
import evercart.manager.balancer.Member;
import evercart.manager.domain.Domain;
import evercart.manager.domain.Group;
import evercart.manager.domain.Node;
import evercart.manager.node.NodeProbe;
import evercart.manager.node.NodeState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The whole as it is at this moment: the domain, the word of every node, and the balancers' counts. */
@ApplicationScoped
public class Cluster {

    @Inject
    Domain domain;

    @Inject
    Balancers balancers;

    @Inject
    NodeProbe probe;

    /** A system and the size that it shall have; as many as it has, when nobody said so. */
    public record SystemStatus(Group group, int wanted, int most, List<NodeStatus> nodes) {}

    /** A node; load is what is under way at the balancers. */
    public record NodeStatus(Node node, NodeState state, String build, Member member) {}

    public List<SystemStatus> systems() {
        List<Node> nodes = domain.nodes();
        Map<String, Member> members = balancers.members();
        List<NodeStatus> states =
                nodes.parallelStream().map(node -> status(node, members)).toList();
        return Arrays.stream(Group.values()).map(group -> system(group, states)).toList();
    }

    public Map<String, Boolean> balancers() {
        return balancers.answering();
    }

    private SystemStatus system(Group group, List<NodeStatus> all) {
        List<NodeStatus> own =
                all.stream().filter(status -> status.node().group() == group).toList();
        return new SystemStatus(group, domain.wanted(group).orElse(own.size()), domain.most(group), own);
    }

    private NodeStatus status(Node node, Map<String, Member> members) {
        NodeState state = probe.state(node);
        boolean answers = state == NodeState.READY || state == NodeState.DRAINING;
        String build = answers ? probe.build(node).orElse("unknown") : "";
        return new NodeStatus(node, state, build, members.getOrDefault(node.name(), Member.unknown(node.name())));
    }
}
