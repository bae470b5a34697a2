package evercart.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.function.Function;

/** The container's transactions. */
@ApplicationScoped
public class JtaTransactions implements Transactions {
    @PersistenceContext(unitName = "ordering")
    EntityManager entityManager;

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public <T> T inNew(Function<EntityManager, T> work) {
        return work.apply(entityManager);
    }
}
