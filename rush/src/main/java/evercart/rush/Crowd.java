package evercart.rush;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The customers of one rush: who is known comes again as the same customer, with the same cookies. */
final class Crowd {
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, Customer> known = new HashMap<>();
    private final List<Customer> all = new ArrayList<>();

    /** Somebody who is not on a visit, and now is. */
    synchronized Customer come(Basket basket) {
        Customer familiar = basket.customer().isEmpty() ? null : known.get(basket.customer());
        if (familiar != null && familiar.begin()) {
            return familiar;
        }
        Customer stranger = stranger();
        if (!basket.customer().isEmpty()) {
            known.putIfAbsent(basket.customer(), stranger);
        }
        return stranger;
    }

    /** Somebody new, on a visit. */
    synchronized Customer stranger() {
        Customer stranger = new Customer("rush-" + run + "-" + all.size() + "@example.org");
        stranger.begin();
        all.add(stranger);
        return stranger;
    }

    synchronized List<Customer> all() {
        return List.copyOf(all);
    }
}
