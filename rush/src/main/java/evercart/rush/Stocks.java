package evercart.rush;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;

/** What the shop has of each product at one moment. */
final class Stocks {
    private static final int PAGE = 100;

    private final Map<String, Long> pieces;

    Stocks(Map<String, Long> pieces) {
        this.pieces = pieces;
    }

    /** @throws UnusableException when the shop does not answer */
    static Stocks of(Shop shop) throws InterruptedException {
        Map<String, Long> pieces = new TreeMap<>();
        int total = 1;
        for (int page = 1; (page - 1) * PAGE < total; page++) {
            Answer answer = shop.get(new Customer(""), "/api/products?sort=name&size=" + PAGE + "&page=" + page);
            if (!answer.is(200)) {
                throw new UnusableException("the shop does not answer (" + answer.status() + ")");
            }
            total = answer.body().getInt("total");
            answer.body()
                    .getJsonArray("items")
                    .getValuesAs(JsonObject.class)
                    .forEach(item -> pieces.put(
                            item.getString("sku"), item.getJsonNumber("stock").longValue()));
        }
        return new Stocks(pieces);
    }

    /** By product. */
    Map<String, Long> pieces() {
        return pieces;
    }

    /** Of each product that lost pieces, how many. */
    Map<String, Long> soldUntil(Stocks later) {
        Map<String, Long> sold = new TreeMap<>();
        pieces.forEach((sku, before) -> {
            long difference = before - later.pieces.getOrDefault(sku, 0L);
            if (difference != 0) {
                sold.put(sku, difference);
            }
        });
        return sold;
    }
}
