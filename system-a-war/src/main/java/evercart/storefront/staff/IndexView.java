package evercart.storefront.staff;

import evercart.api.Money;
import evercart.api.ordering.SalesDay;
import evercart.api.ordering.SalesReport;
import evercart.storefront.language.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** How the shop does, at a glance. */
@Named("staffIndex")
@RequestScoped
public class IndexView {
    private static final List<Integer> SPANS = List.of(7, 30, 90);

    @Inject
    Desks desks;

    @Inject
    Language language;

    private String days;
    private SalesReport report;
    private BarChart chart;

    public void load() {
        report = desks.orders((desk, pass) -> desk.sales(pass, getSpan()));
        chart = new BarChart(report.getDays().stream()
                .map(day -> day.getRevenue().getMinorUnits())
                .toList());
    }

    public int getSpan() {
        return SPANS.stream()
                .filter(span -> String.valueOf(span).equals(days))
                .findFirst()
                .orElse(SPANS.get(1));
    }

    public List<Integer> getSpans() {
        return SPANS;
    }

    public SalesReport getReport() {
        return report;
    }

    public BarChart getChart() {
        return chart;
    }

    public Money getRevenue() {
        return report.getDays().stream()
                .map(SalesDay::getRevenue)
                .reduce(Money::plus)
                .orElseThrow();
    }

    /** What the highest bar stands for. */
    public Money getHighest() {
        return Money.ofMinor(chart.getHighest(), getRevenue().getCurrency());
    }

    public long getOrders() {
        return report.getDays().stream().mapToLong(SalesDay::getOrders).sum();
    }

    public String date(SalesDay day) {
        return LocalDate.parse(day.getDate())
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(language.isChinese() ? Locale.CHINA : Locale.UK));
    }

    public String getFirst() {
        return date(report.getDays().get(0));
    }

    public String getLast() {
        return date(report.getDays().get(report.getDays().size() - 1));
    }

    public String getDays() {
        return days;
    }

    public void setDays(String days) {
        this.days = days;
    }
}
