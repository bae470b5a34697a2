package evercart.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Run by name (see docs/elasticity.md): the storefront follows its load on a running cluster, whatever its size is. A node is meant to bear so little that the load of a few
 * customers asks for others: how much a node can bear is a matter of the machine, what happens when it is asked for more is not.
 */
@TestMethodOrder(OrderAnnotation.class)
class AutoscalingTrial {
    private static final String MANAGER = "server-config";
    private static final int CUSTOMERS = 10;
    /** Requests a second: more than one customer who thinks for a second after four of them sends, and less than a quarter of what ten do. */
    private static final double USUAL_LOAD = 5.5;

    private static final Duration START_OF_A_NODE = Duration.ofMinutes(5);
    private static final Duration LEAD = Duration.ofMinutes(2);

    private int size;

    @BeforeEach
    void policy() {
        Cluster.run("up").succeeded();
        Cluster.whole();
        size = Cluster.status().getInt("wanted");
        Console.set(MANAGER, "evercart.manager.a.min", String.valueOf(size));
        Console.set(MANAGER, "evercart.manager.a.max", String.valueOf(size + 2));
        Console.set(MANAGER, "evercart.manager.a.signals", "arrivals " + USUAL_LOAD / size + " of a share");
        Console.set(MANAGER, "evercart.manager.a.down-window", "PT10S");
        Console.set(MANAGER, "evercart.manager.a.cooldown", "PT10S");
    }

    @AfterEach
    void as_before() {
        for (String setting :
                new String[] {"min", "max", "signals", "down-window", "cooldown", "spares", "schedules"}) {
            Console.reset(MANAGER, "evercart.manager.a." + setting);
        }
        Cluster.run("scale", String.valueOf(size)).succeeded();
        Eventually.within(
                Duration.ofSeconds(120), "the additional nodes are gone", () -> isGone(first()) && isGone(second()));
    }

    @Test
    @Order(1)
    void a_rush_is_met_by_a_spare_at_once_and_by_a_cold_node_and_the_storefront_is_small_again_after_it()
            throws Exception {
        Console.set(MANAGER, "evercart.manager.a.spares", "1");
        Eventually.within(START_OF_A_NODE, "a spare stands by", this::isSmallWithASpare);
        assertThat(served()).doesNotContainKeys(first(), second());
        Crowd usual = Crowd.of(1);
        Crowd crowd = Crowd.of(CUSTOMERS);
        Buyers buyers = Buyers.of(2);
        try (usual;
                crowd;
                buyers) {
            Cluster.run("scale", "auto").succeeded();
            usual.startShopping().letPass(60);
            assertThat(Cluster.status().getInt("wanted")).isEqualTo(size);

            meetRush(crowd, buyers);
            assertThat(served()).containsKeys(first(), second());
            crowd.letPass(200);
            buyers.letPass(5);
            crowd.close();
            buyers.close();
            Instant ended = Instant.now();
            Eventually.within(
                    Duration.ofMinutes(4),
                    "as small as before, a spare stands by",
                    () -> isGone(second()) && isSmallWithASpare());
            Report.line("the rush is over: as small as before after " + seconds(ended, Instant.now()) + " s");
        }
        assertThat(served()).doesNotContainKeys(first(), second());
        assertNothingFailed(usual, crowd);
        buyers.reportTo("growing and shrinking with the load");
        assertThat(buyers.lost()).isEmpty();
        assertThat(buyers.doubled()).isEmpty();
    }

    private void meetRush(Crowd crowd, Buyers buyers) {
        Instant rush = Instant.now();
        crowd.startShopping();
        buyers.startBuying();
        Instant spare = serves(rush, first(), Duration.ofMinutes(2));
        Manager.Action decision = growth(rush);
        Report.line("a rush of ten times the customers: decided after " + seconds(rush, decision.began())
                + " s, the spare served " + seconds(decision.began(), spare) + " s later; " + decision.why());
        Instant cold = serves(rush, second(), START_OF_A_NODE);
        Report.line("a node that had to be made and started served " + seconds(decision.began(), cold)
                + " s after the decision");
    }

    @Test
    @Order(2)
    void a_schedule_has_its_node_ready_before_its_time() {
        Cluster.run("scale", "auto").succeeded();
        ZonedDateTime peak = ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(4).truncatedTo(ChronoUnit.MINUTES);
        Instant set = Instant.now();
        schedule(size + 1, peak);

        Instant ready = serves(set, first(), Duration.between(set, peak));

        Manager.Action decision = growth(set);
        Report.line("a schedule: begun " + seconds(decision.began(), peak.toInstant())
                + " s before its time, its node served " + seconds(ready, peak.toInstant()) + " s before it; "
                + decision.why());
        assertThat(decision.began()).isAfterOrEqualTo(peak.toInstant().minus(LEAD));
        assertThat(Cluster.status().getInt("wanted")).isEqualTo(size + 1);
    }

    @Test
    @Order(3)
    void a_growth_becomes_a_larger_one_while_its_node_starts() throws Exception {
        Cluster.run("scale", "auto").succeeded();
        Crowd crowd = Crowd.of(1);
        try (crowd) {
            crowd.startShopping().letPass(20);
            ZonedDateTime peak = ZonedDateTime.now(ZoneOffset.UTC).plus(LEAD).truncatedTo(ChronoUnit.MINUTES);
            Instant set = Instant.now();
            schedule(size + 1, peak);
            Eventually.within(
                    START_OF_A_NODE,
                    first() + " starts",
                    () -> Cluster.find(first()).isPresent());
            schedule(size + 2, peak);

            Instant ready = serves(set, first(), START_OF_A_NODE);
            Instant readyToo = serves(set, second(), START_OF_A_NODE);

            assertThat(scalings(set)).hasSize(1);
            Manager.Action growth = growth(set);
            assertThat(growth.what()).isEqualTo("scale a " + (size + 2));
            Report.line("a growth by one node became one by two while it started: the first served "
                    + seconds(growth.began(), ready) + " s after it began, the second "
                    + seconds(growth.began(), readyToo)
                    + " s");
            crowd.letPass(40);
        }
        assertThat(served()).containsKeys(first(), second());
        assertNothingFailed(crowd);
    }

    private static void schedule(int floor, ZonedDateTime peak) {
        Console.set(
                MANAGER,
                "evercart.manager.a.schedules",
                "peak: %d at %d %d * * * UTC for PT10M lead %s"
                        .formatted(floor, peak.getMinute(), peak.getHour(), LEAD));
    }

    /** The first one that made the storefront larger. */
    private static Manager.Action growth(Instant since) {
        return scalings(since)
                .min(Comparator.comparing(Manager.Action::began))
                .orElseThrow(() -> new AssertionError("nothing was scaled since " + since));
    }

    private static Stream<Manager.Action> scalings(Instant since) {
        return Manager.actionsSince(since).stream()
                .filter(action ->
                        action.what().startsWith("scale a ") && action.who().equals("elasticity"));
    }

    private static Instant serves(Instant since, String node, Duration within) {
        Eventually.within(within, node + " serves", () -> toldReady(since, node).isPresent());
        return toldReady(since, node).orElseThrow();
    }

    private static Optional<Instant> toldReady(Instant since, String node) {
        return scalings(since)
                .flatMap(action -> action.told(node + " is ready").stream())
                .min(Comparator.naturalOrder());
    }

    private boolean isSmallWithASpare() {
        return Cluster.status().getInt("wanted") == size
                && Cluster.find(first())
                        .filter(node -> node.getBoolean("spare", false))
                        .filter(node -> node.getString("state").equals("ready"))
                        .isPresent()
                && Manager.isIdle();
    }

    private static boolean isGone(String node) {
        return Cluster.find(node).isEmpty();
    }

    private String first() {
        return "a" + (size + 1);
    }

    private String second() {
        return "a" + (size + 2);
    }

    private static Map<String, Integer> served() throws InterruptedException {
        return new Stampede(Cluster.url() + "/api/products", 2).send(60);
    }

    private static void assertNothingFailed(Crowd... crowds) throws IOException {
        for (Crowd each : crowds) {
            each.reportTo("growing and shrinking with the load");
            assertThat(each.failedReads()).isEmpty();
            assertThat(each.failedWrites()).isEmpty();
            assertThat(each.losses()).isEmpty();
        }
    }

    private static String seconds(Instant start, Instant end) {
        return String.format(Locale.ROOT, "%.1f", Duration.between(start, end).toMillis() / 1e3);
    }
}
