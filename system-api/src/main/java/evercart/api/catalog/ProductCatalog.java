package evercart.api.catalog;

import evercart.api.Page;
import evercart.remote.Idempotent;
import jakarta.ejb.Remote;
import java.util.Collection;
import java.util.List;

/** What system B offers to those who browse: reads only, none of them null. */
@Remote
@Idempotent
public interface ProductCatalog {

    /** Where JNDI has it on every node of its system. */
    String JNDI_NAME = "evercart/ProductCatalog";

    /** The products that match every word of the query, one page of them. */
    Page<Product> search(ProductQuery query);

    /** @throws UnknownProductException when no product has this code */
    Product product(String sku);

    /** @throws UnknownProductException when no product has this code */
    ProductDetails details(String sku);

    /** The products with these codes in no order; codes that nobody knows are left out. At most 500 codes. */
    List<Product> products(Collection<String> skus);

    /** All categories in the order in which the shop shows them. */
    List<Category> categories();

    /** What sold most, topped up with other products when too little has sold. @param limit 1 to 50 */
    List<Product> bestSellers(int limit);
}
