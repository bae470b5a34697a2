package evercart.ordering.order;

import evercart.api.EvercartException;
import evercart.api.Money;
import evercart.api.catalog.Product;
import evercart.api.catalog.ProductCatalog;
import evercart.api.catalog.StockLine;
import evercart.api.catalog.StockReservations;
import evercart.api.catalog.UnknownProductException;
import evercart.api.ordering.OrderLine;
import evercart.api.ordering.PriceChangedException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * System B as orders see it. Its outcomes come through as they are; everything else that may happen on the way there or back
 * becomes a {@link TryAgainLaterException}.
 */
final class Warehouse {
    private final ProductCatalog catalog;
    private final StockReservations reservations;

    Warehouse(ProductCatalog catalog, StockReservations reservations) {
        this.catalog = catalog;
        this.reservations = reservations;
    }

    /**
     * @throws UnknownProductException for the first product that is gone
     * @throws PriceChangedException for the first price that is not the current one
     */
    void checkPrices(List<OrderLine> lines) {
        List<String> skus = lines.stream().map(OrderLine::getSku).toList();
        Map<String, Money> current = ask(() -> catalog.products(skus)).stream()
                .collect(Collectors.toMap(Product::getSku, Product::getPrice));
        for (OrderLine line : lines) {
            Money price = current.get(line.getSku());
            if (price == null) {
                throw new UnknownProductException(line.getSku());
            }
            if (!price.equals(line.getPrice())) {
                throw new PriceChangedException(line.getSku(), price);
            }
        }
    }

    void reserve(String orderId, List<OrderLine> lines) {
        List<StockLine> pieces = lines.stream()
                .map(line -> new StockLine(line.getSku(), line.getQuantity()))
                .collect(Collectors.toList());
        tell(() -> reservations.reserve(orderId, pieces));
    }

    void commit(String orderId) {
        tell(() -> reservations.commit(orderId));
    }

    void release(String orderId) {
        tell(() -> reservations.release(orderId));
    }

    private static void tell(Runnable call) {
        ask(() -> {
            call.run();
            return null;
        });
    }

    private static <T> T ask(Supplier<T> call) {
        try {
            return call.get();
        } catch (EvercartException outcome) {
            throw outcome;
        } catch (RuntimeException failure) {
            throw new TryAgainLaterException("system B gave no answer: " + failure.getMessage(), failure);
        }
    }
}
