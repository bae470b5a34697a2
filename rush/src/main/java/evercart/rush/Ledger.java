package evercart.rush;

import java.util.Map;
import java.util.TreeMap;

/** What the shop promised and what it did not keep. */
final class Ledger {
    /** What is counted; those that break a promise say so. */
    enum Entry {
        VISITS("visits", false),
        NOT_BEGUN("visits that found no free connection", false),
        GIVEN_UP("visits given up without an answer", false),
        REGISTERED("customers registered", false),
        LOGINS("logins", false),
        SECOND_LOGINS("second logins", true),
        LOST_CARTS("lost carts", true),
        ORDERS("orders acknowledged", false),
        SOLD_OUT("orders refused, sold out", false),
        ORDERS_FOUND("orders found again in the end", false),
        LOST_ORDERS("lost orders", true),
        DOUBLE_ORDERS("orders that nobody was told of", true),
        UNANSWERED_ORDERS("orders without an answer", false),
        CARTS_FOUND("carts found again in the end", false),
        UNCHECKED("customers not looked at in the end", false);

        private final String words;
        private final boolean broken;

        Entry(String words, boolean broken) {
            this.words = words;
            this.broken = broken;
        }

        boolean isBrokenPromise() {
            return broken;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private final Map<Entry, Integer> counts = new TreeMap<>();

    void count(Entry entry) {
        count(entry, 1);
    }

    synchronized void count(Entry entry, int times) {
        counts.merge(entry, times, Integer::sum);
    }

    synchronized int of(Entry entry) {
        return counts.getOrDefault(entry, 0);
    }

    synchronized int brokenPromises() {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().isBrokenPromise())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
