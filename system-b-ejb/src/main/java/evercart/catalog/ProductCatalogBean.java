package evercart.catalog;

import evercart.api.Page;
import evercart.api.catalog.Category;
import evercart.api.catalog.Product;
import evercart.api.catalog.ProductCatalog;
import evercart.api.catalog.ProductDetails;
import evercart.api.catalog.ProductQuery;
import evercart.api.catalog.UnknownProductException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** Serves those who browse. */
@Stateless(mappedName = ProductCatalog.JNDI_NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(WireBoundary.class)
public class ProductCatalogBean implements ProductCatalog {
    private static final int MOST_CODES = 500;

    @PersistenceContext(unitName = "catalog")
    EntityManager database;

    @Inject
    BestSellers bestSellers;

    @Override
    public Page<Product> search(ProductQuery query) {
        return products().search(WireInput.query(query));
    }

    @Override
    public Product product(String sku) {
        WireInput.text("sku", sku, WireInput.LONGEST_CODE);
        return products().withCode(sku).orElseThrow(() -> new UnknownProductException(sku));
    }

    @Override
    public ProductDetails details(String sku) {
        WireInput.text("sku", sku, WireInput.LONGEST_CODE);
        return products().details(sku).orElseThrow(() -> new UnknownProductException(sku));
    }

    @Override
    public List<Product> products(Collection<String> skus) {
        WireInput.codes("skus", skus, MOST_CODES);
        return products().withCodes(skus);
    }

    @Override
    public List<Category> categories() {
        return products().categories();
    }

    @Override
    public List<Product> bestSellers(int limit) {
        WireInput.between("limit", limit, 1, BestSellers.MOST);
        return bestSellers.top(limit, products());
    }

    private Products products() {
        return new Products(database);
    }
}
