package evercart.endtoend;

import evercart.endtoend.Shopper.Answer;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * So many orders of scarce goods, placed by a few customers whatever happens to the nodes: each is asked for with its key until the
 * shop says that it is placed or that it refuses. Afterwards what was said is held against what the shop has.
 */
final class OrderStorm implements AutoCloseable {
    private static final int MOST_PIECES = 3;
    private static final int TRIES = 240;
    private static final long BEFORE_ASKING_AGAIN = TimeUnit.MILLISECONDS.toNanos(250);

    private final List<Buyer> buyers = new ArrayList<>();
    private final List<String> skus;
    private final Map<String, Integer> stockBefore = new TreeMap<>();
    private final int orders;
    private final ExecutorService threads;
    private final Semaphore turns = new Semaphore(0);
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger decided = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> unanswered = new ConcurrentLinkedQueue<>();
    /** Pieces by product, as acknowledged. */
    private final Map<String, Integer> sold = new ConcurrentHashMap<>();

    OrderStorm(int orders, int size, List<String> skus) throws IOException {
        this.orders = orders;
        this.skus = skus;
        threads = Executors.newFixedThreadPool(size);
        for (String sku : skus) {
            stockBefore.put(sku, Catalogue.stock(sku));
        }
        for (int number = 0; number < size; number++) {
            buyers.add(new Buyer(new Shopper(Cluster.url())));
        }
    }

    OrderStorm begin() {
        buyers.forEach(buyer -> threads.submit(buyer::buy));
        return this;
    }

    /** Lets the customers place so many more orders; those let in earlier need not be decided yet. */
    void letIn(int more) {
        turns.release(more);
    }

    int decided() {
        return decided.get();
    }

    boolean isOver() {
        return decided.get() >= orders;
    }

    /** Keys to which the shop never said yes or no. */
    List<String> unanswered() {
        return List.copyOf(unanswered);
    }

    /** What is wrong with the customers' histories: acknowledged orders that are not there, and others that are. */
    List<String> wrongs() throws IOException {
        List<String> wrongs = new ArrayList<>();
        for (Buyer buyer : buyers) {
            wrongs.addAll(buyer.wrongs());
        }
        return wrongs;
    }

    int placed() {
        return buyers.stream().mapToInt(buyer -> buyer.acknowledged.size()).sum();
    }

    int refused() {
        return refused.get();
    }

    Map<String, Integer> soldByAnswers() {
        return new TreeMap<>(sold);
    }

    Map<String, Integer> soldByStock() throws IOException {
        Map<String, Integer> missing = new TreeMap<>();
        for (String sku : skus) {
            int pieces = stockBefore.get(sku) - Catalogue.stock(sku);
            if (pieces != 0) {
                missing.put(sku, pieces);
            }
        }
        return missing;
    }

    @Override
    public String toString() {
        return placed() + " orders placed and " + refused + " refused, " + unanswered.size() + " without a decision, "
                + repeated + " requests repeated with their key";
    }

    @Override
    public void close() throws InterruptedException {
        threads.shutdownNow();
        if (!threads.awaitTermination(60, TimeUnit.SECONDS)) {
            throw new AssertionError("buyers still wait for an answer after 60 s");
        }
    }

    private final class Buyer {
        private final Shopper shopper;
        private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

        Buyer(Shopper shopper) throws IOException {
            this.shopper = shopper;
            shopper.register();
            if (shopper.logIn().status() != 204) {
                throw new AssertionError("cannot log in");
            }
        }

        void buy() {
            try {
                buyInTurn();
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        }

        private void buyInTurn() throws InterruptedException {
            for (int number = begun.getAndIncrement(); number < orders; number = begun.getAndIncrement()) {
                turns.acquire();
                placeOne("storm-" + number, skus.get(number % skus.size()), 1 + number % MOST_PIECES);
                decided.incrementAndGet();
            }
        }

        private void placeOne(String key, String sku, int pieces) {
            Answer filled = untilAnswered(() -> shopper.setInCart(sku, pieces), key + ", cart");
            Answer ordered = filled == null ? null : untilAnswered(() -> shopper.order(key), key);
            if (ordered == null) {
                return;
            }
            if (ordered.ok()) {
                acknowledged.add(ordered.json().getString("id"));
                sold.merge(sku, pieces, Integer::sum);
            } else {
                refused.incrementAndGet();
                untilAnswered(() -> shopper.setInCart(sku, 0), key + ", emptying the cart");
            }
        }

        /** Repeats a request that is safe to repeat until it is answered; null when it never was. */
        private Answer untilAnswered(Request request, String what) {
            for (int attempt = 0; attempt < TRIES && !Thread.currentThread().isInterrupted(); attempt++) {
                try {
                    Answer answer = request.send();
                    if (answer.ok() || answer.status() == 409) {
                        return answer;
                    }
                } catch (IOException failure) {
                    // asked again below
                }
                repeated.incrementAndGet();
                LockSupport.parkNanos(BEFORE_ASKING_AGAIN);
            }
            unanswered.add(what);
            return null;
        }

        List<String> wrongs() throws IOException {
            Set<String> missing = new HashSet<>(acknowledged);
            List<String> wrongs = new ArrayList<>();
            for (JsonObject order : shopper.orders()) {
                boolean acknowledgedOne = missing.remove(order.getString("id"));
                if (!order.getString("status").equals(acknowledgedOne ? "CONFIRMED" : "REJECTED")) {
                    wrongs.add((acknowledgedOne ? "acknowledged " : "nobody was told of ") + order);
                }
            }
            missing.forEach(id -> wrongs.add("lost " + id));
            return wrongs;
        }
    }

    private interface Request {
        Answer send() throws IOException;
    }
}
