package evercart.ordering;

import evercart.databases.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.SessionEventManager;

/** One node's way to a migrated database: its own persistence unit, an entity manager for each transaction. */
public final class OrderingDatabase implements Transactions, AutoCloseable {
    private final EntityManagerFactory entityManagers;

    private OrderingDatabase(TestDatabase database) {
        entityManagers = database.entityManagers("ordering");
    }

    /** A node of a database that has its tables already. */
    public static OrderingDatabase nodeOf(TestDatabase migrated) {
        return new OrderingDatabase(migrated);
    }

    public static TestDatabase migrated(TestDatabase empty) {
        return empty.migrated("ordering", "evercart/ordering/schema");
    }

    @Override
    public <T> T inNew(Function<EntityManager, T> work) {
        EntityManager database = entityManagers.createEntityManager();
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

    /** How many SQL statements it takes. */
    public int statementsOf(Runnable work) {
        AtomicInteger statements = new AtomicInteger();
        SessionEventManager events = entityManagers.unwrap(Session.class).getEventManager();
        SessionEventAdapter counter = new SessionEventAdapter() {
            @Override
            public void preExecuteCall(SessionEvent event) {
                statements.incrementAndGet();
            }
        };
        events.addListener(counter);
        work.run();
        events.removeListener(counter);
        return statements.get();
    }

    @Override
    public void close() {
        entityManagers.close();
    }
}
