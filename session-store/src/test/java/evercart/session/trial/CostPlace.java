package evercart.session.trial;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Where sessions are kept while their cost is measured.
 *
 * @param preparation before each round
 * @param store what the store has worked beside the nodes
 */
record CostPlace(String name, TrialCluster cluster, Runnable preparation, Supplier<ProcessorTimes> store) {

    List<Integer> ports() {
        return IntStream.range(0, cluster.size())
                .mapToObj(node -> cluster.node(node).port())
                .toList();
    }

    ProcessorTimes processorTimes() {
        return cluster.nodes().stream().map(TrialNode::processorTimes).reduce(store.get(), ProcessorTimes::plus);
    }
}
