package evercart.rush;

import evercart.rush.Ledger.Entry;
import evercart.rush.Visit.Intent;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Lets visits begin as planned, whether the shop is fast or slow, no more at a time than there are connections; lets them end; looks
 * whether all that was acknowledged is there.
 */
final class Rush {
    private static final int PROGRESS_EVERY = 2;
    private static final long TICK = 20;
    private static final int LONGEST_END = 60;
    private static final int LONGEST_CHECK = 120;
    private static final int HURRIED = 10;
    private static final int CHECKERS = 16;

    private final Arguments arguments;
    private final Baskets baskets;
    private final Shop shop;
    private final Figures figures;
    private final ReadyNodes ready;
    private final PrintStream out;
    private final Ledger ledger = new Ledger();
    private final Crowd crowd = new Crowd();
    private volatile boolean stopping;
    private int told;
    private Basket taste;

    Rush(Arguments arguments, Baskets baskets, Shop shop, Figures figures, ReadyNodes ready, PrintStream out) {
        this.arguments = arguments;
        this.baskets = baskets;
        this.shop = shop;
        this.figures = figures;
        this.ready = ready;
        this.out = out;
    }

    /** Visits that began end, no other begins. */
    void stop() {
        stopping = true;
    }

    Ledger run() throws InterruptedException {
        ThreadPoolExecutor visitors = threads(arguments.connections());
        letThemCome(visitors);
        out.println("no more visits begin; those that began end");
        end(visitors, LONGEST_END);
        checkAll();
        return ledger;
    }

    private void letThemCome(ThreadPoolExecutor visitors) throws InterruptedException {
        Plan plan = arguments.plan();
        long begun = 0;
        long all = plan.begunBy(plan.seconds());
        while (begun < all && !stopping) {
            double now = figures.elapsed();
            for (; begun < plan.begunBy(now); begun++) {
                begin(begun, visitors);
            }
            tick(visitors);
        }
    }

    private void tick(ThreadPoolExecutor visitors) throws InterruptedException {
        figures.gauge(visitors.getActiveCount(), ready.latest());
        if ((int) figures.elapsed() >= told + PROGRESS_EVERY) {
            out.println(Report.progress(figures.sum(told, told + PROGRESS_EVERY), PROGRESS_EVERY));
            told += PROGRESS_EVERY;
        }
        Thread.sleep(TICK);
    }

    private void end(ThreadPoolExecutor visitors, int longest) throws InterruptedException {
        visitors.shutdown();
        double deadline = figures.elapsed() + (stopping ? HURRIED : longest);
        while (!visitors.isTerminated() && figures.elapsed() < deadline) {
            tick(visitors);
        }
        visitors.shutdownNow();
        visitors.awaitTermination(1, TimeUnit.SECONDS);
    }

    /** Of three visitors with the same taste one buys, one leaves a cart, and one looks around: the record knows buyers only. */
    private void begin(long number, ThreadPoolExecutor visitors) {
        Intent intent = Intent.values()[(int) (number % Intent.values().length)];
        taste = intent == Intent.BUYS ? baskets.next() : taste;
        Basket basket = taste;
        Customer customer = intent == Intent.BUYS ? crowd.come(basket) : crowd.stranger();
        try {
            visitors.execute(() -> visit(customer, basket, intent));
            figures.visit();
            ledger.count(Entry.VISITS);
        } catch (RejectedExecutionException full) {
            customer.end();
            ledger.count(Entry.NOT_BEGUN);
        }
    }

    private void visit(Customer customer, Basket basket, Intent intent) {
        try {
            new Visit(shop, customer, basket, ledger).run(intent);
        } catch (InterruptedException end) {
            customer.leftInTheMiddle();
            ledger.count(Entry.GIVEN_UP);
        } finally {
            customer.end();
        }
    }

    private void checkAll() throws InterruptedException {
        List<Customer> customers = crowd.all();
        out.println("looking for what was acknowledged");
        ThreadPoolExecutor checkers = threads(CHECKERS);
        FinalCheck check = new FinalCheck(shop, ledger);
        for (int checker = 0; checker < CHECKERS; checker++) {
            int first = checker;
            checkers.execute(() -> check(check, customers, first));
        }
        end(checkers, LONGEST_CHECK);
    }

    private void check(FinalCheck check, List<Customer> customers, int first) {
        for (int i = first; i < customers.size(); i += CHECKERS) {
            if (!look(check, customers.get(i))) {
                ledger.count(Entry.UNCHECKED);
            }
        }
    }

    /** Who is still on a visit or comes too late is not looked at. */
    private static boolean look(FinalCheck check, Customer customer) {
        try {
            if (Thread.currentThread().isInterrupted() || !customer.begin()) {
                return false;
            }
            check.look(customer);
            return true;
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static ThreadPoolExecutor threads(int most) {
        return new ThreadPoolExecutor(0, most, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
            Thread thread = new Thread(work, "visitor");
            thread.setDaemon(true);
            return thread;
        });
    }
}
