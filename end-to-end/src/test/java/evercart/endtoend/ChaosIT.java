package evercart.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Orders under load while nodes of every system are killed at random moments. {@code -Devercart.chaos.orders} says how many orders,
 * {@code -Devercart.chaos.kills} how many kills, {@code -Devercart.chaos.seed} repeats the choices of an earlier run.
 */
class ChaosIT {
    private static final int ORDERS = Integer.getInteger("evercart.chaos.orders", 150);
    private static final int KILLS = Integer.getInteger("evercart.chaos.kills", 3);
    private static final long SEED = Long.getLong("evercart.chaos.seed", System.nanoTime());
    private static final int BUYERS = 10;
    private static final int PRODUCTS = 5;
    private static final Duration LONGEST = Duration.ofMinutes(30);

    /** A mail that was under way when its node died is due again after two minutes. */
    private static final Duration LONGEST_MAIL = Duration.ofMinutes(4);

    @BeforeEach
    @AfterEach
    void whole() {
        Cluster.whole();
    }

    @Test
    void every_order_is_placed_once_or_refused_whatever_is_killed(@TempDir Path folder) throws Exception {
        OrderStorm storm = new OrderStorm(ORDERS, BUYERS, scarceGoods(folder));
        List<String> killed;
        try (MailServer mails = MailServer.opened();
                storm) {
            killed = killAtRandom(storm.begin());
            Eventually.within(LONGEST, ORDERS + " orders are decided", storm::isOver);
            Eventually.within(Duration.ofSeconds(60), "no order is left open", () -> OrderingMetrics.openOrders() == 0);
            Eventually.within(LONGEST_MAIL, "every mail has left", () -> OrderingMetrics.mailsWaiting() == 0);

            assertThat(mails.recipients()).hasSizeGreaterThanOrEqualTo(storm.placed());
        }

        Report.line("chaos, seed " + SEED + ": killed " + killed + "; " + storm + "; stock "
                + storm.soldByStock().equals(storm.soldByAnswers()) + ", wrong histories "
                + storm.wrongs().size());
        assertThat(storm.unanswered()).isEmpty();
        assertThat(storm.wrongs()).isEmpty();
        assertThat(storm.soldByStock()).isEqualTo(storm.soldByAnswers());
        assertThat(storm.placed() + storm.refused()).isEqualTo(ORDERS);
        assertThat(storm.placed()).isPositive();
        assertThat(storm.refused()).as("the goods were scarce").isPositive();
        assertThat(killed).hasSize(KILLS);
    }

    /**
     * Each system in turn, so that none is spared; which node and when is left to chance. No system loses its last node. Every kill
     * has its share of the orders, so that orders are under way at each.
     */
    private static List<String> killAtRandom(OrderStorm storm) {
        Random chance = new Random(SEED);
        List<String> killed = new ArrayList<>();
        int share = ORDERS / KILLS;
        for (int kill = 0; kill < KILLS; kill++) {
            String system = List.of("A", "B", "C").get(kill % 3);
            if (ready(system).size() < 2) {
                Cluster.whole();
            }
            int goal = kill * share + 1 + chance.nextInt(share / 2);
            storm.letIn(share);
            Eventually.within(LONGEST, goal + " orders are decided", () -> storm.decided() >= goal);
            List<String> ready = ready(system);
            String victim = ready.get(chance.nextInt(ready.size()));
            Cluster.kill(victim);
            killed.add(victim + " after " + storm.decided());
        }
        storm.letIn(ORDERS - KILLS * share);
        return killed;
    }

    private static List<String> ready(String system) {
        return Cluster.nodes(system).stream()
                .filter(node -> node.getString("state").equals("ready"))
                .map((JsonObject node) -> node.getString("name"))
                .toList();
    }

    /** Too few pieces for all the orders, so that the last ones have to be refused. */
    private static List<String> scarceGoods(Path folder) throws IOException {
        List<String> skus = IntStream.range(0, PRODUCTS)
                .mapToObj(number -> "STORM-" + Long.toString(Math.abs(SEED), 36).toUpperCase() + "-" + number)
                .toList();
        int pieces = ORDERS * 2 * 9 / 10 / PRODUCTS;
        StringBuilder csv = new StringBuilder("sku,name,price,category,stock\n");
        skus.forEach(sku -> csv.append(sku + ",Scarce " + sku + ",3.50,storm," + pieces + "\n"));
        Path file = Files.writeString(folder.resolve("scarce.csv"), csv);
        Cluster.run("import", file.toString()).succeeded();
        return skus;
    }
}
