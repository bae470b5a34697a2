package evercart.rush;

import evercart.rush.Invoices.Order;
import java.io.PrintStream;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Places a record's orders through the API, by a few customers at once. An invoice always belongs to the same customer, so that its
 * key means the same order after an interruption; one that the shop does not take is told, and the others go on.
 */
final class Replay {
    private static final int TELL_EVERY_SECONDS = 5;

    private final Shop shop;
    private final ReplayJournal journal;
    private final PrintStream out;
    private final AtomicInteger placed = new AtomicInteger();
    private final AtomicBoolean givenUp = new AtomicBoolean();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final long begun = System.nanoTime();

    Replay(Shop shop, ReplayJournal journal, PrintStream out) {
        this.shop = shop;
        this.journal = journal;
        this.out = out;
    }

    /** Those that are acknowledged already are left out. */
    void run(List<Order> all) throws InterruptedException {
        List<Order> waiting =
                all.stream().filter(order -> !journal.has(order.key())).toList();
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        clock.scheduleAtFixedRate(() -> tell(waiting.size()), TELL_EVERY_SECONDS, TELL_EVERY_SECONDS, TimeUnit.SECONDS);
        ExecutorService customers = Executors.newFixedThreadPool(journal.customers());
        try {
            for (int number = 0; number < journal.customers(); number++) {
                int customer = number;
                customers.submit(() -> buy(customer, waiting));
            }
            customers.shutdown();
            customers.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } finally {
            customers.shutdownNow();
            clock.shutdownNow();
        }
        tell(waiting.size());
    }

    private void buy(int customer, List<Order> waiting) {
        ReplayBuyer buyer = new ReplayBuyer(shop, journal.email(customer), journal.password(), shop.attempts());
        try {
            for (Order order : waiting) {
                if (!givenUp.get() && Math.floorMod(order.invoice().hashCode(), journal.customers()) == customer) {
                    buy(buyer, order);
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void buy(ReplayBuyer buyer, Order order) throws InterruptedException {
        try {
            journal.acknowledge(order.key(), buyer.place(order));
            placed.incrementAndGet();
        } catch (GivenUpException away) {
            givenUp.set(true);
        } catch (RuntimeException refused) {
            failures.add(refused instanceof UnusableException ? refused.getMessage() : order.key() + ": " + refused);
        }
    }

    private void tell(int all) {
        double seconds = Math.max(0.001, (System.nanoTime() - begun) / 1e9);
        int done = placed.get() + failures.size();
        double each = done / seconds;
        out.printf(
                "[%4.0f s] %d of %d orders, %.1f a second%s%s%n",
                seconds,
                placed.get(),
                all,
                each,
                failures.isEmpty() ? "" : ", " + failures.size() + " failed",
                done == 0 || done == all ? "" : ", about %.0f s left".formatted((all - done) / each));
    }

    /** The shop did not answer any more, so that orders are left. */
    boolean isGivenUp() {
        return givenUp.get();
    }

    /** Why orders were not placed, in words. */
    List<String> failures() {
        return List.copyOf(failures);
    }
}
