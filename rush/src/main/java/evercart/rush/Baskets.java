package evercart.rush;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Baskets one after the other, and from the first again after the last. */
final class Baskets {
    private static final int SAMPLED = 2_000;
    private static final int MOST_LINES = 12;

    private final List<Basket> all;
    private int next;

    Baskets(List<Basket> all) {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("no basket");
        }
        this.all = List.copyOf(all);
    }

    /**
     * Baskets as a gift shop's customers fill them, of the products that there are: mostly one to three lines and rarely a dozen, a few
     * products in most baskets, one to six pieces, every fifth customer somebody who was there before.
     */
    static Baskets sampled(List<String> skus, long seed) {
        Random random = new Random(seed);
        return new Baskets(IntStream.range(0, SAMPLED)
                .mapToObj(number -> new Basket(customer(number, random), lines(skus, random)))
                .toList());
    }

    private static String customer(int number, Random random) {
        return "s" + (number > 0 && random.nextInt(5) == 0 ? random.nextInt(number) : number);
    }

    private static List<Basket.Line> lines(List<String> skus, Random random) {
        int count = 1;
        while (count < MOST_LINES && random.nextDouble() < 0.6) {
            count++;
        }
        return IntStream.range(0, count)
                .mapToObj(line -> skus.get((int) (skus.size() * Math.pow(random.nextDouble(), 2))))
                .distinct()
                .map(sku -> new Basket.Line(sku, 1 + random.nextInt(6)))
                .toList();
    }

    synchronized Basket next() {
        Basket basket = all.get(next);
        next = (next + 1) % all.size();
        return basket;
    }

    List<String> skus(int most) {
        return all.stream()
                .flatMap(basket -> basket.lines().stream())
                .map(Basket.Line::sku)
                .distinct()
                .limit(most)
                .toList();
    }

    int size() {
        return all.size();
    }
}
