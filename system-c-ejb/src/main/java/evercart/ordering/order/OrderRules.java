package evercart.ordering.order;

import evercart.api.InvalidInputException;
import evercart.api.Money;
import evercart.api.ordering.DeliveryTerms;
import evercart.api.ordering.OrderLine;
import evercart.api.ordering.OrderRequest;
import evercart.ordering.AddressParts;
import evercart.ordering.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a request has to be like before anything is written. Looks at everything, the things that constructors refuse too: what
 * comes over the wire was made without them.
 */
final class OrderRules {
    static final int MOST_LINES = 200;
    static final int MOST_PIECES = 999;
    static final int LARGEST_PAGE = 100;
    private static final int MOST_BEST_SELLERS = 500;
    private static final int LAST_PAGE = 1_000_000;
    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_SKU = 50;
    private static final int LONGEST_NAME = 200;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final String currency;

    /** @param currency the shop's only one */
    OrderRules(String currency) {
        this.currency = currency;
    }

    /** @throws InvalidInputException naming the part at fault */
    Purchase check(OrderRequest request, DeliveryTerms delivery) {
        Money goods = check(request);
        require(delivery != null && delivery.getDelivery() != null, "delivery", "must not be missing");
        checkPrice("delivery", delivery.getPrice());
        return new Purchase(request, delivery, sum(Stream.of(goods, delivery.getPrice())));
    }

    /**
     * @return what the goods cost
     * @throws InvalidInputException naming the part at fault
     */
    Money check(OrderRequest request) {
        require(request != null, "request", "must not be missing");
        checkCustomer(request.getCustomerId());
        checkKey(request.getIdempotencyKey());
        require(request.getPayment() != null, "payment", "must not be missing");
        if (request.getAddress() != null) {
            AddressParts.check(request.getAddress());
        }
        checkLines(request.getLines());
        return sum(request.getLines().stream().map(OrderLine::getTotal));
    }

    String currency() {
        return currency;
    }

    void checkCustomer(String customerId) {
        require(isId(customerId), "customerId", "must be the id of a customer");
    }

    void checkKey(String idempotencyKey) {
        Text.required("idempotencyKey", idempotencyKey, LONGEST_KEY);
    }

    void checkPage(int page, int size) {
        require(page >= 1 && page <= LAST_PAGE, "page", "must be between 1 and " + LAST_PAGE);
        require(size >= 1 && size <= LARGEST_PAGE, "size", "must be between 1 and " + LARGEST_PAGE);
    }

    /** @return those that can be an order's at all */
    List<String> checkIds(List<String> orderIds) {
        require(orderIds != null && orderIds.size() <= LARGEST_PAGE, "orderIds", "must be at most " + LARGEST_PAGE);
        return orderIds.stream().filter(this::isId).toList();
    }

    void checkLimit(int limit) {
        require(limit >= 1 && limit <= MOST_BEST_SELLERS, "limit", "must be between 1 and " + MOST_BEST_SELLERS);
    }

    boolean isId(String text) {
        return text != null && ID.matcher(text).matches();
    }

    private void checkLines(List<OrderLine> lines) {
        require(lines != null && !lines.isEmpty(), "lines", "must not be empty");
        require(lines.size() <= MOST_LINES, "lines", "must be at most " + MOST_LINES);
        Set<String> skus = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String field = "lines[" + i + "]";
            OrderLine line = lines.get(i);
            require(line != null, field, "must not be missing");
            checkLine(field, line);
            require(skus.add(line.getSku()), field + ".sku", "must not appear twice");
        }
    }

    private void checkLine(String field, OrderLine line) {
        Text.required(field + ".sku", line.getSku(), LONGEST_SKU);
        require(line.getName() != null, field + ".name", "must not be missing");
        Text.required(field + ".name", line.getName().getEnglish(), LONGEST_NAME);
        Text.optional(field + ".name", line.getName().getChinese(), LONGEST_NAME);
        int quantity = line.getQuantity();
        require(quantity >= 1 && quantity <= MOST_PIECES, field + ".quantity", "must be between 1 and " + MOST_PIECES);
        checkPrice(field, line.getPrice());
    }

    private void checkPrice(String field, Money price) {
        require(price != null && currency.equals(price.getCurrency()), field + ".price", "must be in " + currency);
        require(price.getMinorUnits() >= 0, field + ".price", "must not be negative");
    }

    private Money sum(Stream<Money> parts) {
        try {
            return parts.reduce(Money.zero(currency), Money::plus);
        } catch (ArithmeticException overflow) {
            throw new InvalidInputException("lines", "must not cost more than can be counted");
        }
    }

    private static void require(boolean kept, String field, String rule) {
        if (!kept) {
            throw new InvalidInputException(field, rule);
        }
    }
}
