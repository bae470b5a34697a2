package evercart.session.hazelcast;

import com.hazelcast.config.InMemoryFormat;
import com.hazelcast.config.MapConfig;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.EntryProcessor;
import com.hazelcast.map.IMap;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.DataSerializable;
import evercart.session.Eventually;
import evercart.session.store.Asker;
import evercart.session.store.Change;
import evercart.session.store.NewSession;
import evercart.session.store.SessionStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the grid's part of a request costs without an application server: three members in this process, eight threads, each with a session
 * of 4 KB whose owner is its member. Told in processor time of all threads, since wall-clock time tells more of the machine. The bare map is
 * the least that a write with one backup costs. Run by {@code ./session-store/cost.sh --grid}; ends by itself.
 */
final class GridCost {
    private static final int MEMBERS = 3;
    private static final int THREADS = 8;
    private static final byte[] BLOB = new byte[4_096];
    private static final byte[] SMALL = {3, 0, 0, 0, 1};

    private final List<HazelcastInstance> members;
    private final List<SessionStore> stores;
    private final List<IMap<String, byte[]>> bare;
    private final List<String> ids;
    private final long[] known = new long[THREADS];

    private GridCost(Grid grid) {
        members = IntStream.range(0, MEMBERS).mapToObj(grid::start).toList();
        stores = members.stream()
                .<SessionStore>map(member -> new HazelcastSessionStore(member, "sessions", 1))
                .toList();
        members.forEach(member -> member.getConfig()
                .addMapConfig(new MapConfig("bare")
                        .setInMemoryFormat(InMemoryFormat.OBJECT)
                        .setStatisticsEnabled(false)));
        bare = members.stream()
                .map(member -> member.<String, byte[]>getMap("bare"))
                .toList();
        Eventually.until(() -> stores.stream().allMatch(SessionStore::isAvailable)
                && members.get(0).getPartitionService().isClusterSafe());
        ids = IntStream.range(0, THREADS).mapToObj(this::created).toList();
    }

    private String created(int thread) {
        SessionStore store = stores.get(thread % MEMBERS);
        String id = Stream.generate(() -> UUID.randomUUID().toString())
                .filter(store::prefers)
                .findFirst()
                .orElseThrow();
        store.create(id, new NewSession(Instant.now(), Duration.ofMinutes(30), Map.of("blob", BLOB)));
        return id;
    }

    /** Arguments: rounds, seconds of each. */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
        Duration time = Duration.ofSeconds(arguments.length < 2 ? 8 : Integer.parseInt(arguments[1]));
        GridCost cost = new GridCost(Grid.ofSize(MEMBERS));
        for (int round = 1; round <= rounds; round++) {
            System.out.printf(
                    "round %d, us of processors: question %.0f, commit %.0f, bare entry processor %.0f, bare set %.0f%n",
                    round,
                    cost.micros(time, cost::ask),
                    cost.micros(time, cost::commit),
                    cost.micros(time, cost::process),
                    cost.micros(time, cost::set));
        }
        cost.members.forEach(member -> member.getLifecycleService().terminate());
        System.exit(0);
    }

    private void ask(int thread) {
        known[thread] = stores.get(thread % MEMBERS)
                .load(ids.get(thread), known[thread], null)
                .orElseThrow()
                .version();
    }

    private void commit(int thread) {
        Change change = new Change(Long.MAX_VALUE, Map.of("touched", SMALL), Set.of(), null, null, null, true);
        stores.get(thread % MEMBERS).commit(ids.get(thread), change, new Asker("copy" + thread, false));
    }

    private void process(int thread) {
        bare.get(thread % MEMBERS).executeOnKey(ids.get(thread), new SetSmall());
    }

    private void set(int thread) {
        bare.get(thread % MEMBERS).set(ids.get(thread), SMALL);
    }

    private double micros(Duration time, IntConsumer step) throws Exception {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        long before = system.getProcessCpuTime();
        Deadline end = Deadline.in(time);
        List<Future<Long>> counts = IntStream.range(0, THREADS)
                .mapToObj(thread -> threads.submit(() -> count(thread, end, step)))
                .toList();
        long sum = 0;
        for (Future<Long> count : counts) {
            sum += count.get(time.toSeconds() + 60, TimeUnit.SECONDS);
        }
        threads.shutdown();
        return (system.getProcessCpuTime() - before) / 1e3 / sum;
    }

    private static long count(int thread, Deadline end, IntConsumer step) {
        long count = 0;
        for (; !end.isOver(); count++) {
            step.accept(thread);
        }
        return count;
    }

    /** The least that writes. */
    static final class SetSmall implements EntryProcessor<String, byte[], Void>, DataSerializable {
        public SetSmall() {}

        @Override
        public Void process(Map.Entry<String, byte[]> entry) {
            entry.setValue(SMALL);
            return null;
        }

        @Override
        public void writeData(ObjectDataOutput out) throws IOException {
            out.writeByteArray(SMALL);
        }

        @Override
        public void readData(ObjectDataInput in) throws IOException {
            in.readByteArray();
        }
    }
}
