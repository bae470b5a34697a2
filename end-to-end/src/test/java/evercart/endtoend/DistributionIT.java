package evercart.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DistributionIT {
    private static final int REQUESTS = 30_000;
    private static final int CLIENTS = 8;

    @BeforeAll
    static void whole() {
        Cluster.whole();
    }

    @Test
    void thirty_thousand_requests_are_ten_thousand_on_each_of_three_nodes() throws Exception {
        Stampede stampede = new Stampede(Cluster.url() + "/api/cart", CLIENTS);

        Map<String, Integer> served = stampede.send(REQUESTS);

        Report.line("30,000 requests over three nodes: " + new TreeMap<>(served) + ", failed " + stampede.failed());
        assertThat(stampede.failed()).isZero();
        assertThat(served).containsOnlyKeys("a1", "a2", "a3");
        assertThat(served.values()).allSatisfy(count -> assertThat(count).isBetween(9_990, 10_010));
    }
}
