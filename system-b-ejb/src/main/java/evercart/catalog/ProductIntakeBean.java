package evercart.catalog;

import evercart.api.catalog.Category;
import evercart.api.catalog.Product;
import evercart.api.catalog.ProductIntake;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Serves the import, in transactions of this system's own. */
@Stateless(mappedName = ProductIntake.JNDI_NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(WireBoundary.class)
public class ProductIntakeBean implements ProductIntake {
    /** Who changed something, for the history. */
    private static final String IMPORT = "import";

    @Inject
    Transactions transactions;

    @Inject
    IntakeRules rules;

    @Override
    public int take(List<Product> products) {
        rules.check(products);
        return transactions.inNewTwice(database -> intake(database).take(products));
    }

    @Override
    public int takeCategories(List<Category> categories) {
        rules.checkCategories(categories);
        return transactions.inNewTwice(database -> intake(database).addCategories(categories));
    }

    private static Intake intake(EntityManager database) {
        return new Intake(new Products(database), new CatalogHistory(database, IMPORT, Instant.now()));
    }
}
