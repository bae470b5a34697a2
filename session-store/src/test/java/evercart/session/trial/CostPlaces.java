package evercart.session.trial;

import evercart.session.redis.RedisServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The clusters whose sessions are compared; memory is the first. */
final class CostPlaces implements AutoCloseable {
    private static final int NODES = 3;
    private static final ProcessorTimes NOTHING = new ProcessorTimes(Map.of());
    private static final List<String> AS_IN_PRODUCTION =
            List.of("-XX:TieredStopAtLevel=4", "-Devercart.session.allow=evercart.**");

    private final List<TrialCluster> clusters = new ArrayList<>();
    private final List<CostPlace> places = new ArrayList<>();

    private CostPlaces() {}

    /** @param which part of the names of those that are wanted */
    static CostPlaces started(RedisServer redis, String which) {
        CostPlaces places = new CostPlaces();
        try {
            places.start(redis, which);
            return places;
        } catch (RuntimeException | Error failure) {
            places.close();
            throw failure;
        }
    }

    private void start(RedisServer redis, String which) {
        if ("memory".contains(which)) {
            add("memory", kept(TrialCluster.plain(NODES, AS_IN_PRODUCTION)), () -> {}, () -> NOTHING);
        }
        if ("redis".contains(which)) {
            TrialCluster nodes = kept(TrialCluster.apart("cost-redis", NODES, with(TrialRedis.options(redis))));
            Supplier<ProcessorTimes> worked =
                    () -> ProcessorTimes.of("Redis", redis.processorTime().toNanos());
            add("redis", nodes, () -> redis.writeToDisk("everysec"), worked);
            add("redis, always", nodes, () -> redis.writeToDisk("always"), worked);
        }
        if ("grid".contains(which)) {
            add("grid", kept(TrialCluster.inGrid("cost-grid", NODES, with(List.of()))), () -> {}, () -> NOTHING);
        }
    }

    private TrialCluster kept(TrialCluster cluster) {
        clusters.add(cluster);
        return cluster;
    }

    private void add(String name, TrialCluster cluster, Runnable preparation, Supplier<ProcessorTimes> store) {
        places.add(new CostPlace(name, cluster, preparation, store));
    }

    private static List<String> with(List<String> options) {
        return Stream.concat(options.stream(), AS_IN_PRODUCTION.stream()).toList();
    }

    List<CostPlace> all() {
        return places;
    }

    @Override
    public void close() {
        clusters.forEach(TrialCluster::close);
    }
}
