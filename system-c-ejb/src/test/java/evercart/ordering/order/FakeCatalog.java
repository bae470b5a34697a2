package evercart.ordering.order;

import evercart.api.LocalizedText;
import evercart.api.Money;
import evercart.api.Page;
import evercart.api.catalog.Category;
import evercart.api.catalog.InsufficientStockException;
import evercart.api.catalog.Product;
import evercart.api.catalog.ProductCatalog;
import evercart.api.catalog.ProductDetails;
import evercart.api.catalog.ProductQuery;
import evercart.api.catalog.StockLine;
import evercart.api.catalog.StockReservations;
import evercart.api.catalog.UnknownProductException;
import evercart.api.catalog.UnknownReservationException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** System B in memory, true to its contract. */
final class FakeCatalog implements ProductCatalog, StockReservations {
    private final Map<String, Money> prices = new HashMap<>();
    private final Map<String, Integer> stock = new TreeMap<>();
    private final Map<String, List<StockLine>> open = new HashMap<>();
    private final Map<String, List<StockLine>> committed = new HashMap<>();

    synchronized FakeCatalog with(String sku, long price, int pieces) {
        prices.put(sku, Money.ofMinor(price, "GBP"));
        stock.put(sku, pieces);
        return this;
    }

    synchronized void without(String sku) {
        prices.remove(sku);
        stock.remove(sku);
    }

    /** Pieces that are neither sold nor reserved. */
    synchronized int free(String sku) {
        return stock.get(sku);
    }

    synchronized void expireReservations() {
        open.values().forEach(this::putBack);
        open.clear();
    }

    synchronized int openReservations() {
        return open.size();
    }

    @Override
    public synchronized List<Product> products(Collection<String> skus) {
        return skus.stream().filter(prices::containsKey).map(this::product).toList();
    }

    @Override
    public synchronized Product product(String sku) {
        LocalizedText name = LocalizedText.of(sku, null);
        return new Product(sku, name, name, "all", prices.get(sku), stock.get(sku), null);
    }

    @Override
    public synchronized void reserve(String orderId, List<StockLine> lines) {
        if (open.containsKey(orderId) || committed.containsKey(orderId)) {
            return;
        }
        for (StockLine line : lines) {
            Integer free = stock.get(line.getSku());
            if (free == null) {
                throw new UnknownProductException(line.getSku());
            }
            if (free < line.getQuantity()) {
                throw new InsufficientStockException(line.getSku(), free);
            }
        }
        lines.forEach(line -> stock.merge(line.getSku(), -line.getQuantity(), Integer::sum));
        open.put(orderId, lines);
    }

    @Override
    public synchronized void commit(String orderId) {
        if (committed.containsKey(orderId)) {
            return;
        }
        List<StockLine> lines = open.remove(orderId);
        if (lines == null) {
            throw new UnknownReservationException(orderId);
        }
        committed.put(orderId, lines);
    }

    @Override
    public synchronized void release(String orderId) {
        putBack(open.remove(orderId));
        putBack(committed.remove(orderId));
    }

    private void putBack(List<StockLine> lines) {
        if (lines != null) {
            lines.forEach(line -> stock.merge(line.getSku(), line.getQuantity(), Integer::sum));
        }
    }

    @Override
    public Page<Product> search(ProductQuery query) {
        throw new UnsupportedOperationException("orders do not search");
    }

    @Override
    public ProductDetails details(String sku) {
        throw new UnsupportedOperationException("orders show no pictures");
    }

    @Override
    public List<Category> categories() {
        throw new UnsupportedOperationException("orders do not browse");
    }

    @Override
    public List<Product> bestSellers(int limit) {
        throw new UnsupportedOperationException("orders do not browse");
    }
}
