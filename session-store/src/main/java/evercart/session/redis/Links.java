package evercart.session.redis;

import evercart.session.store.StoreUnavailableException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The pool of connections. It bounds what a client's timeouts do not: the look-up of names and the handshakes, by leaving them to threads
 * of their own, and writes that the server does not take, by a watch that closes overdue connections.
 */
final class Links implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Links.class.getName());
    private static final long BETWEEN_WATCHES = 50;
    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(2);

    private final Master master;
    private final long connectTimeout;
    private final int answerTimeout;
    private final LongSupplier ticker;
    private final Semaphore free;
    private final Deque<Link> idle = new ArrayDeque<>();
    private final Set<Link> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger generation = new AtomicInteger();
    private final ExecutorService openers = Executors.newCachedThreadPool(Threads.named("evercart-redis-connect"));
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(Threads.named("evercart-redis-watch"));
    private volatile boolean closed;

    Links(RedisSettings settings, LongSupplier ticker) {
        this.ticker = ticker;
        master = new Master(settings);
        connectTimeout = settings.connectTimeout().toNanos();
        answerTimeout = (int) settings.answerTimeout().toMillis();
        free = new Semaphore(settings.poolSize());
        watch.scheduleWithFixedDelay(this::abortOverdue, BETWEEN_WATCHES, BETWEEN_WATCHES, TimeUnit.MILLISECONDS);
    }

    /** Makes the first connection, which takes longer than all others, before anybody waits for it. Does not matter if it fails. */
    void warmUp() {
        try {
            giveBack(take(WARM_UP));
        } catch (JedisException | StoreUnavailableException away) {
            LOG.log(System.Logger.Level.DEBUG, "Redis is away at the start", away);
        }
    }

    /** @throws JedisException when there is none in time because of the server, {@link StoreUnavailableException} when all are in use */
    Link take() {
        return take(connectTimeout);
    }

    private Link take(long limit) {
        long begin = System.nanoTime();
        if (closed) {
            throw new StoreUnavailableException("The session store is closed");
        }
        if (!free.tryAcquire() && !acquire()) {
            throw new StoreUnavailableException("All connections to Redis are in use");
        }
        Link link = pollIdle();
        return link != null ? link : opened(limit - (System.nanoTime() - begin));
    }

    private boolean acquire() {
        try {
            return free.tryAcquire(connectTimeout, TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            throw interrupted();
        }
    }

    private Link pollIdle() {
        synchronized (idle) {
            return idle.pollFirst();
        }
    }

    private Link opened(long left) {
        CompletableFuture<Link> opening = CompletableFuture.supplyAsync(this::open, openers);
        try {
            return opening.get(left, TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            free.release();
            throw failed.getCause() instanceof JedisDataException refusal
                    ? refusal
                    : new NoConnection(failed.getCause());
        } catch (TimeoutException late) {
            opening.whenComplete(this::keepLate);
            throw new NoConnection(late);
        } catch (InterruptedException interrupted) {
            opening.whenComplete(this::keepLate);
            throw interrupted();
        }
    }

    private Link open() {
        int current = generation.get();
        Link link = new Link(master.connect(), answerTimeout, current, new RedisClock(ticker));
        open.add(link);
        return link;
    }

    private void keepLate(Link link, Throwable failure) {
        if (link != null) {
            giveBack(link);
        } else {
            free.release();
        }
    }

    private static StoreUnavailableException interrupted() {
        Thread.currentThread().interrupt();
        return new StoreUnavailableException("Interrupted while waiting for Redis");
    }

    void giveBack(Link link) {
        if (!closed && link.isOf(generation.get())) {
            synchronized (idle) {
                idle.addFirst(link);
            }
        } else {
            close(link);
        }
        free.release();
    }

    int generation() {
        return generation.get();
    }

    /**
     * Leaves all connections of a generation: those in use are closed when they are given back.
     *
     * @return false when they were left already
     */
    boolean renew(int old) {
        boolean first = generation.compareAndSet(old, old + 1);
        if (first) {
            closeIdle();
        }
        return first;
    }

    /** What the server closed one of, it may have closed all. */
    void closeIdle() {
        List<Link> left;
        synchronized (idle) {
            left = new ArrayList<>(idle);
            idle.clear();
        }
        left.forEach(this::close);
    }

    private void close(Link link) {
        open.remove(link);
        link.close();
    }

    private void abortOverdue() {
        long now = System.nanoTime();
        open.stream().filter(link -> link.isOverdue(now)).forEach(Link::close);
    }

    @Override
    public void close() {
        closed = true;
        closeIdle();
        openers.shutdown();
        watch.shutdown();
    }
}
