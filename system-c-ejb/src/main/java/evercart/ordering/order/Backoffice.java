package evercart.ordering.order;

import evercart.api.InvalidInputException;
import evercart.api.Page;
import evercart.api.ordering.CustomerRecord;
import evercart.api.ordering.OrderDelivery;
import evercart.api.ordering.OrderFile;
import evercart.api.ordering.OrderSearch;
import evercart.api.ordering.SalesReport;
import evercart.api.ordering.StaffOrder;
import evercart.api.ordering.UnknownCustomerException;
import evercart.api.ordering.UnknownOrderException;
import evercart.api.staff.Change;
import evercart.ordering.History;
import evercart.ordering.Text;
import evercart.ordering.Transactions;
import evercart.ordering.customer.CustomerSearch;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** What staff look at: all orders, customers, sales and changes. */
final class Backoffice {
    private static final int MOST_DAYS = 366;

    private final OrderRules rules;
    private final Transactions transactions;
    private final Clock clock;

    Backoffice(OrderRules rules, Transactions transactions, Clock clock) {
        this.rules = rules;
        this.transactions = transactions;
        this.clock = clock;
    }

    Page<StaffOrder> orders(OrderSearch wished) {
        OrderSearch search = checked(wished);
        return inNew(database -> new StaffOrders(database).page(search));
    }

    /** What came over the wire was made without its constructor. */
    private OrderSearch checked(OrderSearch wished) {
        if (wished == null) {
            throw new InvalidInputException("search", "must not be missing");
        }
        OrderSearch search = new OrderSearch(
                wished.getText(), wished.getStatus(), wished.getCustomerId(), wished.getPage(), wished.getSize());
        Text.optional("q", search.getText(), OrderSearch.LONGEST_TEXT);
        rules.checkPage(search.getPage(), search.getSize());
        if (search.getCustomerId() != null) {
            rules.checkCustomer(search.getCustomerId());
        }
        return search;
    }

    OrderFile order(String orderId) {
        if (!rules.isId(orderId)) {
            throw new UnknownOrderException(orderId);
        }
        return inNew(database -> {
            CustomerOrder order =
                    new Orders(database).withId(orderId).orElseThrow(() -> new UnknownOrderException(orderId));
            StaffOrder seen =
                    new StaffOrders(database).withCustomers(List.of(order)).get(0);
            return new OrderFile(seen, order.state().isSettled(), new History(database).of(orderId));
        });
    }

    List<OrderDelivery> deliveriesOf(List<String> orderIds) {
        List<String> possible = rules.checkIds(orderIds);
        return inNew(database -> new Orders(database)
                .withIds(possible)
                .map(CustomerOrder::toDelivery)
                .toList());
    }

    Page<CustomerRecord> customers(String text, int page, int size) {
        String words = text == null ? "" : text;
        Text.optional("q", words, OrderSearch.LONGEST_TEXT);
        rules.checkPage(page, size);
        return inNew(database -> new CustomerSearch(database).page(words, page, size));
    }

    CustomerRecord customer(String customerId) {
        if (!rules.isId(customerId)) {
            throw new UnknownCustomerException(customerId);
        }
        return inNew(database -> new CustomerSearch(database).withId(customerId));
    }

    SalesReport sales(int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new InvalidInputException("days", "must be between 1 and " + MOST_DAYS);
        }
        return inNew(database -> new Sales(database, rules.currency()).report(days, clock.instant()));
    }

    Page<Change> changes(int page, int size) {
        rules.checkPage(page, size);
        return inNew(database -> new History(database).byPeople(page, size));
    }

    private <T> T inNew(Function<EntityManager, T> work) {
        return transactions.inNew(work);
    }
}
