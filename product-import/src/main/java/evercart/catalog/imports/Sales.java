package evercart.catalog.imports;

import evercart.api.Money;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** All sales of one code: what it was called, and for how much it went. */
final class Sales {
    private final long line;
    private final Map<String, Name> names = new HashMap<>();
    private final TreeMap<Money, Integer> prices = new TreeMap<>();
    private int count;

    /** @param line where the first of them stands */
    Sales(long line) {
        this.line = line;
    }

    void add(String name, Money price) {
        count++;
        Name known = names.computeIfAbsent(name, Name::new);
        known.uses++;
        known.lastUse = count;
        prices.merge(price, 1, Integer::sum);
    }

    long line() {
        return line;
    }

    /** The name of most sales; of several such the one that was used last. */
    String usualName() {
        return names.values().stream().max(Name::compareTo).orElseThrow().text;
    }

    /** A price that occurred, with at most half of the sales below and at most half above it. */
    Money medianPrice() {
        int left = (count + 1) / 2;
        for (Map.Entry<Money, Integer> price : prices.entrySet()) {
            left -= price.getValue();
            if (left <= 0) {
                return price.getKey();
            }
        }
        throw new IllegalStateException("no sales");
    }

    private static final class Name implements Comparable<Name> {
        private final String text;
        private int uses;
        private int lastUse;

        private Name(String text) {
            this.text = text;
        }

        @Override
        public int compareTo(Name other) {
            return uses == other.uses ? Integer.compare(lastUse, other.lastUse) : Integer.compare(uses, other.uses);
        }
    }
}
