package evercart.api.catalog;

import evercart.remote.Idempotent;
import jakarta.ejb.Remote;
import java.util.List;

/** Takes products into the catalogue, as an import does. */
@Remote
@Idempotent
public interface ProductIntake {

    /** Where JNDI has it on every node of its system. */
    String JNDI_NAME = "evercart/ProductIntake";

    /**
     * Adds new products and changes name, description, category and price of known ones; the stock of known products stays as it
     * is. All of them or none. A category that does not exist yet is made, with its code as its name.
     *
     * @param products 1 to 500 products of different codes; {@code stock} counts for new ones only
     * @return how many of them were new
     */
    int take(List<Product> products);

    /**
     * Adds the categories that do not exist yet; known ones stay as they are. All of them or none.
     *
     * @param categories 1 to 500 categories of different codes; how many products they hold does not matter
     * @return how many of them were new
     */
    int takeCategories(List<Category> categories);
}
