package evercart.catalog;

import evercart.api.catalog.Category;
import evercart.api.catalog.Product;
import evercart.api.catalog.ProductIntake;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;

/** Serves the import, in transactions of this system's own. */
@Stateless(mappedName = ProductIntake.JNDI_NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(WireBoundary.class)
public class ProductIntakeBean implements ProductIntake {
    @Inject
    Transactions transactions;

    @Inject
    IntakeRules rules;

    @Override
    public int take(List<Product> products) {
        rules.check(products);
        return transactions.inNewTwice(database -> new Intake(new Products(database)).take(products));
    }

    @Override
    public int takeCategories(List<Category> categories) {
        rules.checkCategories(categories);
        return transactions.inNewTwice(database -> new Intake(new Products(database)).addCategories(categories));
    }
}
