package evercart.ordering.order;

import evercart.api.LocalizedText;
import evercart.api.Money;
import evercart.api.ordering.OrderDesk;
import evercart.api.ordering.OrderStatus;
import evercart.api.ordering.SalesDay;
import evercart.api.ordering.SalesReport;
import evercart.api.ordering.SoldProduct;
import evercart.api.ordering.StatusCount;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How the shop does, in three statements. What was cancelled, rejected or refunded is no sale. */
final class Sales {
    private static final ZoneId SHOP_ZONE = ZoneId.of("Europe/London");
    private static final String SOLD = "('CONFIRMED', 'PACKED', 'SHIPPED')";
    private static final int SECONDS_PER_HOUR = 3600;
    private static final int MOST_PRODUCTS = 10;

    private final EntityManager database;
    private final String currency;

    Sales(EntityManager database, String currency) {
        this.database = database;
        this.currency = currency;
    }

    /** @param days today the last of them */
    SalesReport report(int days, Instant now) {
        LocalDate first = LocalDate.ofInstant(now, SHOP_ZONE).minusDays(days - 1L);
        Instant since = first.atStartOfDay(SHOP_ZONE).toInstant();
        return new SalesReport(days(first, days, since), products(since), states());
    }

    /** Counted by hours at the database, as days differ from zone to zone and databases differ about zones. */
    private List<SalesDay> days(LocalDate first, int days, Instant since) {
        Map<LocalDate, long[]> byDay = new HashMap<>();
        for (Object[] hour : hours(since)) {
            long second = ((Number) hour[0]).longValue() * SECONDS_PER_HOUR;
            long[] day = byDay.computeIfAbsent(
                    LocalDate.ofInstant(Instant.ofEpochSecond(second), SHOP_ZONE), none -> new long[2]);
            day[0] += ((Number) hour[1]).longValue();
            day[1] += ((Number) hour[2]).longValue();
        }
        return first.datesUntil(first.plusDays(days))
                .map(date -> day(date, byDay.getOrDefault(date, new long[2])))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> hours(Instant since) {
        return database.createNativeQuery("select hour_number, count(*), sum(total_minor) from"
                        + " (select floor(extract(epoch from placed_at) / 3600) as hour_number, total_minor"
                        + " from ordering.customer_order where placed_at >= ? and status in " + SOLD
                        + ") as sold group by hour_number")
                .setParameter(1, since.atOffset(ZoneOffset.UTC))
                .getResultList();
    }

    private SalesDay day(LocalDate date, long[] sums) {
        return new SalesDay(date.toString(), sums[0], Money.ofMinor(sums[1], currency));
    }

    private List<SoldProduct> products(Instant since) {
        return database.createQuery(
                        "select l.sku, max(l.english), max(l.chinese), sum(l.quantity), sum(l.quantity * l.price)"
                                + " from CustomerOrder o join o.lines l where o.placedAt >= :since and o.status in :sold"
                                + " group by l.sku order by sum(l.quantity * l.price) desc, l.sku",
                        Object[].class)
                .setParameter("since", since)
                .setParameter("sold", List.of(OrderStatus.CONFIRMED, OrderStatus.PACKED, OrderStatus.SHIPPED))
                .setMaxResults(MOST_PRODUCTS)
                .getResultStream()
                .map(row -> new SoldProduct(
                        (String) row[0],
                        LocalizedText.of((String) row[1], (String) row[2]),
                        ((Number) row[3]).longValue(),
                        Money.ofMinor(((Number) row[4]).longValue(), currency)))
                .toList();
    }

    private List<StatusCount> states() {
        Map<OrderStatus, Long> counts = database.createQuery(
                        "select o.status, count(o) from CustomerOrder o group by o.status", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (OrderStatus) row[0], row -> (Long) row[1]));
        return OrderDesk.states().stream()
                .map(status -> new StatusCount(status, counts.getOrDefault(status, 0L)))
                .toList();
    }
}
