package evercart.catalog;

import evercart.databases.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.util.function.Function;

/** The catalogue's persistence unit on a fresh, migrated database, as a node has it: an entity manager for each transaction. */
final class TestTransactions implements Transactions, AutoCloseable {
    private final EntityManagerFactory factory;

    TestTransactions(TestDatabase database) {
        factory = database.migrated("catalog", "evercart/catalog/schema").entityManagers("catalog");
    }

    @Override
    public <T> T inNew(Function<EntityManager, T> work) {
        EntityManager database = factory.createEntityManager();
        EntityTransaction transaction = database.getTransaction();
        transaction.begin();
        try {
            T result = work.apply(database);
            transaction.commit();
            return result;
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
            database.close();
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
