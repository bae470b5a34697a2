package evercart.ordering;

import java.util.function.Supplier;

/** Where a transaction begins and ends. Work that calls another system is cut into several, so that none is open meanwhile. */
@FunctionalInterface
public interface Transactions {

    /** Does the work in a transaction of its own, rolled back when the work throws. */
    <T> T inNew(Supplier<T> work);
}
