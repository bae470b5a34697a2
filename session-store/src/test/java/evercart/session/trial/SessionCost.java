package evercart.session.trial;

import evercart.session.redis.RedisServer;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What sessions in a store cost, in the worst case: a servlet that does nothing else, three nodes, sticky, eight connections. Clusters with
 * Payara's sessions in memory, in Redis (which writes to its disk each second, or before each answer) and in the grid are asked in turn,
 * round by round, so that all see the same machine. It tells ratios and no verdict. Run by {@code ./session-store/cost.sh}; ends by itself.
 */
final class SessionCost {
    private static final int NODES = 3;
    private static final int CONNECTIONS = 8;
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final List<String> AS_IN_PRODUCTION =
            List.of("-XX:TieredStopAtLevel=4", "-Devercart.session.allow=evercart.**");

    private record Place(String name, TrialCluster cluster, Runnable preparation) {}

    private record Work(String name, List<String> preparation, String step) {}

    private static final List<Work> WORKS = List.of(
            new Work("4 KB, read only", sessionOf(4_096), "/get?name=blob"),
            new Work("4 KB, one small write", sessionOf(4_096), "/touch?name=blob"),
            new Work("100 KB, one small write", sessionOf(100_000), "/touch?name=blob"));

    private static final List<String> CART =
            List.of("PUT /api/cart/items/MUG {\"quantity\":2}", "PUT /api/cart/items/BOWL {\"quantity\":3}");
    private static final List<Work> OF_THE_SHOP = List.of(
            new Work("cart page", CART, "/cart.xhtml"),
            new Work("product page", CART, "/product.xhtml?sku=MUG"),
            new Work("cart changed (JSON)", CART, "PUT /api/cart/items/MUG {\"quantity\":2}"));

    private SessionCost() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
        String which = arguments.length < 2 ? "" : arguments[1];
        try (RedisServer redis = RedisServer.started();
                TrialCluster plain = TrialCluster.plain(NODES, AS_IN_PRODUCTION);
                TrialCluster inRedis = TrialCluster.apart("cost-redis", NODES, with(TrialRedis.options(redis)));
                TrialCluster inGrid = TrialCluster.inGrid("cost-grid", NODES, with(List.of()))) {
            List<Place> places = List.of(
                    new Place("memory", plain, () -> {}),
                    new Place("redis", inRedis, () -> redis.writeToDisk("everysec")),
                    new Place("redis, always", inRedis, () -> redis.writeToDisk("always")),
                    new Place("grid", inGrid, () -> {}));
            for (Work work : TrialArchive.isAnother() ? OF_THE_SHOP : WORKS) {
                if (work.name.contains(which)) {
                    compare(work, places, rounds);
                }
            }
        }
    }

    private static List<String> sessionOf(int bytes) {
        return List.of("/new", "/blob?name=blob&value=" + bytes);
    }

    private static List<String> with(List<String> options) {
        return Stream.concat(options.stream(), AS_IN_PRODUCTION.stream()).toList();
    }

    private static void compare(Work work, List<Place> places, int rounds) throws Exception {
        Map<String, double[]> perSecond = new LinkedHashMap<>();
        for (Place place : places) {
            ask(work, place, WARM_UP);
            perSecond.put(place.name, new double[rounds]);
        }
        for (int round = 0; round < rounds; round++) {
            for (Place place : places) {
                perSecond.get(place.name)[round] = ask(work, place, ROUND);
            }
        }
        perSecond.forEach((name, values) -> tell(work, name, values, perSecond.get("memory")));
    }

    private static double ask(Work work, Place place, Duration time) throws Exception {
        place.preparation.run();
        List<Integer> ports = IntStream.range(0, NODES)
                .mapToObj(node -> place.cluster.node(node).port())
                .toList();
        return new LoadClient(ports, CONNECTIONS).requestsPerSecond(work.preparation, work.step, time);
    }

    private static void tell(Work work, String store, double[] values, double[] memory) {
        double[] ratios = IntStream.range(0, values.length)
                .mapToDouble(round -> values[round] / memory[round])
                .sorted()
                .toArray();
        double[] sorted = Arrays.stream(values).sorted().toArray();
        System.out.printf(
                "%-24s %-13s %6.0f/s (%.0f to %.0f)  ratio %.2f (%.2f to %.2f)%n",
                work.name,
                store,
                sorted[sorted.length / 2],
                sorted[0],
                sorted[sorted.length - 1],
                ratios[ratios.length / 2],
                ratios[0],
                ratios[ratios.length - 1]);
    }
}
