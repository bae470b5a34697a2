package evercart.endtoend;

import evercart.endtoend.Shopper.Answer;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Customers who buy one piece after the other, and ask again with the same key until they are told that it is ordered. Afterwards
 * what was acknowledged is counted against what the shop has.
 */
final class Buyers implements AutoCloseable {
    private static final int TRIES = 60;
    private static final long BEFORE_ASKING_AGAIN = TimeUnit.MILLISECONDS.toNanos(250);

    private final List<Buyer> buyers = new ArrayList<>();
    private final ExecutorService threads;
    private final AtomicInteger placed = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> givenUp = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> stockBefore = new TreeMap<>();
    private volatile boolean open = true;

    private Buyers(int size) {
        threads = Executors.newFixedThreadPool(size);
    }

    static Buyers of(int size) throws IOException {
        Buyers all = new Buyers(size);
        String url = Cluster.url();
        for (String sku : Catalogue.skus(size)) {
            all.stockBefore.put(sku, Catalogue.stock(sku));
            all.buyers.add(all.new Buyer(new Shopper(url), sku));
        }
        return all;
    }

    Buyers startBuying() {
        buyers.forEach(buyer -> threads.submit(buyer::buyUntilClosed));
        return this;
    }

    void letPass(int orders) {
        int goal = placed.get() + orders;
        Eventually.within(Duration.ofSeconds(180), orders + " more orders", () -> placed.get() >= goal || hasSoldOut());
    }

    List<String> lost() throws IOException {
        List<String> lost = new ArrayList<>(givenUp);
        for (Buyer buyer : buyers) {
            Set<String> found = new HashSet<>(buyer.ordersInHistory());
            buyer.acknowledged.stream().filter(id -> !found.contains(id)).forEach(lost::add);
        }
        return lost;
    }

    List<String> doubled() throws IOException {
        List<String> doubled = new ArrayList<>();
        for (Buyer buyer : buyers) {
            List<String> extra = new ArrayList<>(buyer.ordersInHistory());
            extra.removeAll(buyer.acknowledged);
            doubled.addAll(extra);
        }
        return doubled;
    }

    boolean allDecided() {
        return buyers.stream()
                .flatMap(buyer -> buyer.history().stream())
                .noneMatch(order -> order.getString("status").equals("RECEIVED"));
    }

    int piecesOrdered() {
        return buyers.stream().mapToInt(buyer -> buyer.acknowledged.size()).sum();
    }

    int piecesMissingFromStock() throws IOException {
        int missing = 0;
        for (var before : stockBefore.entrySet()) {
            missing += before.getValue() - Catalogue.stock(before.getKey());
        }
        return missing;
    }

    void reportTo(String what) throws IOException {
        Report.line(what + " under " + buyers.size() + " buyers: " + placed.get() + " orders acknowledged, "
                + repeated.get() + " requests repeated with their key, lost " + lost().size() + ", doubled "
                + doubled().size());
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        threads.shutdown();
        if (!threads.awaitTermination(120, TimeUnit.SECONDS)) {
            throw new AssertionError("buyers still wait for an answer after 120 s");
        }
    }

    private boolean hasSoldOut() {
        return buyers.stream().allMatch(buyer -> buyer.soldOut);
    }

    private final class Buyer {
        private final Shopper shopper;
        private final String sku;
        private final Set<String> acknowledged = new HashSet<>();
        private volatile boolean soldOut;

        Buyer(Shopper shopper, String sku) throws IOException {
            this.shopper = shopper;
            this.sku = sku;
            shopper.register();
            if (shopper.logIn().status() != 204) {
                throw new AssertionError("cannot log in");
            }
        }

        void buyUntilClosed() {
            while (open && !soldOut) {
                String key = UUID.randomUUID().toString();
                if (untilAnswered(() -> shopper.setInCart(sku, 1), "cart of " + shopper.email()) != null) {
                    order(key);
                }
            }
        }

        private void order(String key) {
            Answer answer = untilAnswered(() -> shopper.order(key), "order " + key);
            if (answer == null) {
                return;
            }
            if (answer.status() == 409) {
                soldOut = true;
            } else {
                acknowledged.add(answer.json().getString("id"));
                placed.incrementAndGet();
            }
        }

        /** Repeats a request that is safe to repeat until it is answered; null when it never was. */
        private Answer untilAnswered(Request request, String what) {
            for (int attempt = 1; attempt <= TRIES; attempt++) {
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
            givenUp.add(what);
            return null;
        }

        List<JsonObject> history() {
            try {
                return shopper.orders();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        /** What was refused because there was no more is none. */
        List<String> ordersInHistory() {
            return history().stream()
                    .filter(order -> !order.getString("status").equals("REJECTED"))
                    .map(order -> order.getString("id"))
                    .toList();
        }
    }

    private interface Request {
        Answer send() throws IOException;
    }
}
