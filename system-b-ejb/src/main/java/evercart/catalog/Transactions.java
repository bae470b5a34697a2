package evercart.catalog;

import evercart.api.EvercartException;
import jakarta.persistence.EntityManager;
import java.util.function.Function;

/** Runs work in a database transaction of its own, which an exception rolls back. */
interface Transactions {

    <T> T inNew(Function<EntityManager, T> work);

    /**
     * For work that may be repeated: a failure of the database (a deadlock, two nodes inserting the same row) gets a second chance
     * in a new transaction, where the other's work can be seen. What the business refuses is refused at once.
     */
    default <T> T inNewTwice(Function<EntityManager, T> work) {
        try {
            return inNew(work);
        } catch (EvercartException refused) {
            throw refused;
        } catch (RuntimeException failed) {
            return inNew(work);
        }
    }
}
