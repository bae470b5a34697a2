package evercart.session.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.LifecycleEvent.LifecycleState;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Members of the cluster that are known to be dead or frozen, before the grid has put them out. A slow one is neither: whoever has noticed
 * that it does not answer has its port watched, until it greets or is put out. One for each member, for all applications.
 */
final class Silence {
    private static final String KEY = "evercart.session.silence";
    /** So long a process that is only short of its processors may take to greet. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final HazelcastInstance grid;
    private final Set<UUID> known = ConcurrentHashMap.newKeySet();
    private final Set<UUID> watched = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads;

    private Silence(HazelcastInstance grid) {
        this.grid = grid;
        threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "evercart-silence");
            thread.setDaemon(true);
            return thread;
        });
        grid.getLifecycleService().addLifecycleListener(event -> {
            if (event.getState() == LifecycleState.SHUTTING_DOWN) {
                threads.shutdownNow();
            }
        });
    }

    static Silence of(HazelcastInstance grid) {
        return (Silence) grid.getUserContext().computeIfAbsent(KEY, key -> new Silence(grid));
    }

    /** of anybody */
    boolean isKnown() {
        return !known.isEmpty();
    }

    boolean isKnownOf(UUID member) {
        return known.contains(member);
    }

    /** The member does not answer. */
    void suspect(UUID member, InetSocketAddress address) {
        if (watched.add(member)) {
            try {
                threads.execute(() -> watch(member, address));
            } catch (RejectedExecutionException stopping) {
                watched.remove(member);
            }
        }
    }

    private void watch(UUID member, InetSocketAddress address) {
        try (LostNeighbour neighbour = new LostNeighbour(address, PATIENCE)) {
            while (isInCluster(member) && neighbour.isSilenced()) {
                known.add(member);
                TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
            }
            known.remove(member);
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            known.remove(member);
            watched.remove(member);
        }
    }

    private boolean isInCluster(UUID member) {
        return grid.getCluster().getMembers().stream()
                .anyMatch(each -> each.getUuid().equals(member));
    }
}
