package evercart.ordering.order;

import evercart.api.catalog.ProductCatalog;
import evercart.api.catalog.StockReservations;
import evercart.ordering.Transactions;
import evercart.ordering.cart.OrderedFromCart;
import evercart.ordering.mail.WrittenDown;
import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** One node of system C, put together as the container does it, with a fate of its own. */
final class TestNode implements OrderChanges {
    final OrderProcess process;
    final OpenOrders openOrders;
    final OrderHistory history;
    final Backoffice backoffice;
    final Deliveries deliveries = new Deliveries("GBP", () -> this.expressPrice);
    BigDecimal expressPrice = new BigDecimal("5");
    final List<String> changes = Collections.synchronizedList(new ArrayList<>());

    TestNode(Transactions database, FakeCatalog catalog, Clock clock, Fate fate) {
        Transactions transactions = new Transactions() {
            @Override
            public <T> T inNew(Function<EntityManager, T> work) {
                return fate.meets(() -> database.inNew(work));
            }
        };
        OrderRules rules = new OrderRules("GBP");
        OrderBook book = new OrderBook(
                transactions, this, OrderNews.to(List.of(new WrittenDown(), new OrderedFromCart())), clock);
        Warehouse warehouse = new Warehouse(
                fated(ProductCatalog.class, catalog, fate), fated(StockReservations.class, catalog, fate));
        process = new OrderProcess(rules, deliveries, book, warehouse);
        openOrders = new OpenOrders(book, process);
        history = new OrderHistory(rules, transactions);
        backoffice = new Backoffice(rules, transactions, clock);
    }

    @Override
    public void received(OrderState written) {
        changes.add("new -> " + written);
    }

    @Override
    public void changed(OrderState before, OrderState after, String why) {
        changes.add(before + " -> " + after);
    }

    private static <T> T fated(Class<T> type, T target, Fate fate) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> fate.meets(() -> call(target, method, arguments))));
    }

    private static Object call(Object target, Method method, Object[] arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw (RuntimeException) thrown.getCause();
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
