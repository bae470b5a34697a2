package evercart.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.function.Function;

/** The container's own transactions. */
@ApplicationScoped
class ContainerTransactions implements Transactions {
    @PersistenceContext(unitName = "catalog")
    EntityManager database;

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public <T> T inNew(Function<EntityManager, T> work) {
        return work.apply(database);
    }
}
