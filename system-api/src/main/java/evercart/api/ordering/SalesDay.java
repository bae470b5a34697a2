package evercart.api.ordering;

import evercart.api.Money;
import java.io.Serializable;
import java.util.Objects;

/** What was ordered on one day, deliveries included, less what was cancelled, rejected or refunded. */
public final class SalesDay implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String date;
    private final long orders;
    private final Money revenue;

    /**
     * @param date in the shop's time zone, as 2026-11-11
     */
    public SalesDay(String date, long orders, Money revenue) {
        this.date = Objects.requireNonNull(date, "date");
        this.orders = orders;
        this.revenue = Objects.requireNonNull(revenue, "revenue");
    }

    public String getDate() {
        return date;
    }

    public long getOrders() {
        return orders;
    }

    public Money getRevenue() {
        return revenue;
    }
}
