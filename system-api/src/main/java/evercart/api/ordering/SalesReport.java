package evercart.api.ordering;

import java.io.Serializable;
import java.util.List;

/** How the shop does. */
public final class SalesReport implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<SalesDay> days;
    private final List<SoldProduct> products;
    private final List<StatusCount> states;

    /**
     * @param days every one of them, oldest first, today last
     * @param products of these days, most money first
     * @param states of all orders there are
     */
    public SalesReport(List<SalesDay> days, List<SoldProduct> products, List<StatusCount> states) {
        this.days = List.copyOf(days);
        this.products = List.copyOf(products);
        this.states = List.copyOf(states);
    }

    public List<SalesDay> getDays() {
        return days;
    }

    public List<SoldProduct> getProducts() {
        return products;
    }

    public List<StatusCount> getStates() {
        return states;
    }
}
