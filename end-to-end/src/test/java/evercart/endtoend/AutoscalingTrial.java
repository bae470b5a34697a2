package evercart.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Not part of the tests yet, run by name: the storefront follows its load on a running cluster. A node is meant to bear so little that the load of a few customers asks for another one: how much
 * a node can bear is a matter of the machine, what happens when it is asked for more is not.
 */
@TestMethodOrder(OrderAnnotation.class)
class AutoscalingTrial {
    private static final String MANAGER = "server-config";
    private static final int CUSTOMERS = 10;
    /** Requests a second: more than one customer who thinks for 0.3 s after four of them sends, and fewer than ten of them send on a slow machine. */
    private static final double USUAL_LOAD = 13.5;

    private static final Duration START_OF_A_NODE = Duration.ofMinutes(5);

    private int size;

    @BeforeEach
    void policy() {
        Cluster.run("up").succeeded();
        Cluster.whole();
        size = Cluster.status().getInt("wanted");
        Console.set(MANAGER, "evercart.manager.a.min", String.valueOf(size));
        Console.set(MANAGER, "evercart.manager.a.max", String.valueOf(size + 1));
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
                Duration.ofSeconds(120),
                "the additional node is gone",
                () -> Cluster.find(additional()).isEmpty());
    }

    @Test
    @Order(1)
    void a_rush_is_met_by_a_spare_at_once_and_the_storefront_is_small_again_after_it() throws Exception {
        Console.set(MANAGER, "evercart.manager.a.spares", "1");
        Eventually.within(START_OF_A_NODE, "a spare stands by", this::spareIsReady);
        assertThat(served()).doesNotContainKey(additional());
        Crowd usual = Crowd.of(1);
        Crowd crowd = Crowd.of(CUSTOMERS);
        Buyers buyers = Buyers.of(2);
        Instant rushEnded;
        try (usual;
                crowd;
                buyers) {
            Cluster.run("scale", "auto").succeeded();
            usual.startShopping().letPass(60);
            assertThat(Cluster.status().getInt("wanted")).isEqualTo(size);

            meetRush(crowd, buyers);
            assertThat(served()).containsKey(additional());
            crowd.letPass(200);
            buyers.letPass(5);
            crowd.close();
            buyers.close();
            rushEnded = Instant.now();
            Eventually.within(Duration.ofMinutes(3), "the additional node stands by again", this::spareIsReady);
        }
        Report.line("the rush is over: as small as before after " + secondsSince(rushEnded) + " s");
        assertThat(served()).doesNotContainKey(additional());
        assertNothingFailed(usual, crowd, buyers);
    }

    private void meetRush(Crowd crowd, Buyers buyers) {
        Instant rush = Instant.now();
        crowd.startShopping();
        buyers.startBuying();
        Eventually.within(
                Duration.ofMinutes(2),
                "the spare serves",
                () -> servesSince(rush).isPresent());
        Instant decided = growth(rush).orElseThrow().began();
        Report.line("a rush of ten times the customers: decided after " + seconds(rush, decided)
                + " s, the spare served " + seconds(decided, servesSince(rush).orElseThrow()) + " s later; "
                + growth(rush).orElseThrow().why());
    }

    @Test
    @Order(2)
    void a_schedule_has_its_node_ready_before_its_time() {
        Cluster.run("scale", "auto").succeeded();
        ZonedDateTime peak = ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(6).truncatedTo(ChronoUnit.MINUTES);
        Instant set = Instant.now();
        Console.set(
                MANAGER,
                "evercart.manager.a.schedules",
                "peak: %d at %d %d * * * UTC for PT1M lead PT10M"
                        .formatted(size + 1, peak.getMinute(), peak.getHour()));

        Eventually.within(
                Duration.between(set, peak),
                "its node serves",
                () -> servesSince(set).isPresent());

        Instant decided = growth(set).orElseThrow().began();
        Report.line("a schedule: decided " + seconds(set, decided) + " s after it was set, the node started and served "
                + seconds(decided, servesSince(set).orElseThrow()) + " s later; "
                + growth(set).orElseThrow().why());
        assertThat(Cluster.status().getInt("wanted")).isEqualTo(size + 1);
    }

    private Optional<Manager.Action> growth(Instant since) {
        return Manager.actionSince(since, "scale a " + (size + 1));
    }

    private Optional<Instant> servesSince(Instant moment) {
        return growth(moment).flatMap(action -> action.told(additional() + " is ready"));
    }

    private boolean spareIsReady() {
        return Cluster.status().getInt("wanted") == size
                && Cluster.find(additional())
                        .filter(node -> node.getBoolean("spare", false))
                        .filter(node -> node.getString("state").equals("ready"))
                        .isPresent()
                && Manager.isIdle();
    }

    private String additional() {
        return "a" + (size + 1);
    }

    private static Map<String, Integer> served() throws InterruptedException {
        return new Stampede(Cluster.url() + "/api/products", 2).send(40);
    }

    private static void assertNothingFailed(Crowd usual, Crowd crowd, Buyers buyers) throws IOException {
        for (Crowd each : new Crowd[] {usual, crowd}) {
            each.reportTo("growing and shrinking with the load");
            assertThat(each.failedReads()).isEmpty();
            assertThat(each.failedWrites()).isZero();
            assertThat(each.losses()).isEmpty();
        }
        buyers.reportTo("growing and shrinking with the load");
        assertThat(buyers.lost()).isEmpty();
        assertThat(buyers.doubled()).isEmpty();
    }

    private static String secondsSince(Instant start) {
        return seconds(start, Instant.now());
    }

    private static String seconds(Instant start, Instant end) {
        return String.format(Locale.ROOT, "%.1f", Duration.between(start, end).toMillis() / 1e3);
    }
}
