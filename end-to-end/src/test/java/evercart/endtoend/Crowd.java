package evercart.endtoend;

import evercart.endtoend.Shopper.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Customers who are logged in, look at products and change their carts until they are told to stop, and who remember what the shop
 * acknowledged. A write that failed is asked about again, as a person would, before the next one.
 */
final class Crowd implements AutoCloseable {
    /** Customers look before they click: the load is theirs, not that of a machine that is driven to its limit. */
    private static final long THINKING = TimeUnit.SECONDS.toNanos(1);

    private final List<Customer> customers = new ArrayList<>();
    private final ExecutorService threads;
    private final ConcurrentLinkedQueue<String> failedReads = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> failedWrites = new ConcurrentLinkedQueue<>();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong longestMillis = new AtomicLong();
    private volatile boolean open = true;

    private Crowd(int size) {
        threads = Executors.newFixedThreadPool(size);
    }

    /** So many customers, all registered and logged in, each with one product in the cart. */
    static Crowd of(int size) throws IOException {
        Crowd crowd = new Crowd(size);
        List<String> skus = Catalogue.skus(size);
        String url = Cluster.url();
        for (int number = 0; number < size; number++) {
            crowd.customers.add(crowd.new Customer(new Shopper(url), skus));
        }
        return crowd;
    }

    Crowd startShopping() {
        customers.forEach(customer -> threads.submit(customer::shopUntilClosed));
        return this;
    }

    List<String> failedReads() {
        return List.copyOf(failedReads);
    }

    List<String> failedWrites() {
        return List.copyOf(failedWrites);
    }

    Duration longestAnswer() {
        return Duration.ofMillis(longestMillis.get());
    }

    /** Waits until the crowd has been answered so many times more. */
    void letPass(int answers) {
        long goal = requests.get() + answers;
        Eventually.within(Duration.ofSeconds(120), answers + " more answers", () -> requests.get() >= goal);
    }

    /** The customers whose cart or login is not what the shop has acknowledged; asked through whatever node answers. */
    List<String> losses() throws IOException {
        List<String> losses = new ArrayList<>();
        for (Customer customer : customers) {
            customer.loss().ifPresent(losses::add);
        }
        return losses;
    }

    void reportTo(String what) throws IOException {
        Report.line(what + " under " + customers.size() + " customers: " + requests + " requests, failed reads "
                + failedReads.size() + ", writes without answer " + failedWrites.size() + ", longest answer "
                + longestMillis
                + " ms, lost carts or logins " + losses().size());
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        threads.shutdown();
        if (!threads.awaitTermination(60, TimeUnit.SECONDS)) {
            throw new AssertionError("customers still wait for an answer after 60 s");
        }
    }

    private final class Customer {
        private final Shopper shopper;
        private final List<String> skus;
        private final Map<String, Integer> acknowledged = new TreeMap<>();
        private final List<String> unsure = new CopyOnWriteArrayList<>();
        private int round;

        Customer(Shopper shopper, List<String> skus) throws IOException {
            this.shopper = shopper;
            this.skus = skus;
            require(shopper.register(), 201);
            require(shopper.logIn(), 204);
            setInCart(skus.get(0), 1);
        }

        void shopUntilClosed() {
            while (open) {
                String sku = skus.get(round++ % skus.size());
                read("/api/products/" + sku);
                read("/api/cart");
                read("/cart.xhtml");
                setInCart(sku, 1 + round % 9);
                LockSupport.parkNanos(THINKING);
            }
        }

        private void read(String path) {
            try {
                Answer answer = timed(() -> shopper.get(path));
                if (!answer.ok()) {
                    failedReads.add(path + " answered " + answer.status() + " by " + answer.servedBy());
                }
            } catch (IOException failure) {
                failedReads.add(path + " failed: " + failure);
            }
        }

        private void setInCart(String sku, int quantity) {
            try {
                Answer answer = timed(() -> shopper.setInCart(sku, quantity));
                if (answer.ok()) {
                    acknowledged.put(sku, quantity);
                    unsure.remove(sku);
                } else {
                    failedWrite(sku, "answered " + answer.status() + " by " + answer.servedBy() + ": " + answer.body());
                }
            } catch (IOException failure) {
                failedWrite(sku, "failed: " + failure);
            }
        }

        /** Nobody knows whether it was done. */
        private void failedWrite(String sku, String how) {
            failedWrites.add(sku + " " + how);
            unsure.add(sku);
        }

        Optional<String> loss() throws IOException {
            shopper.forgetRoute();
            Map<String, Integer> found = new TreeMap<>(shopper.cart());
            Map<String, Integer> expected = new TreeMap<>(acknowledged);
            unsure.forEach(expected::remove);
            unsure.forEach(found::remove);
            if (!found.equals(expected)) {
                return Optional.of(shopper.email() + ": cart is " + found + ", was " + expected);
            }
            Answer me = shopper.get("/api/me");
            return me.status() == 200
                    ? Optional.empty()
                    : Optional.of(shopper.email() + ": /api/me answers " + me.status());
        }

        private Answer timed(Request request) throws IOException {
            long start = System.nanoTime();
            try {
                return request.send();
            } finally {
                long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
                longestMillis.accumulateAndGet(millis, Math::max);
                requests.incrementAndGet();
            }
        }

        private void require(Answer answer, int status) {
            if (answer.status() != status) {
                throw new AssertionError(answer.raw().uri() + " answered " + answer.status() + ": " + answer.body());
            }
        }
    }

    private interface Request {
        Answer send() throws IOException;
    }
}
