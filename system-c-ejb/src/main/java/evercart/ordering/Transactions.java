package evercart.ordering;

import jakarta.persistence.EntityManager;
import java.util.function.Function;

/** Where a transaction begins and ends. Work that calls another system is cut into several, so that none is open meanwhile. */
@FunctionalInterface
public interface Transactions {

    /** Does the work in a transaction of its own, rolled back when the work throws. The entity manager is good for that long. */
    <T> T inNew(Function<EntityManager, T> work);
}
