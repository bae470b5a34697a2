package evercart.storefront.neighbours;

import evercart.api.EvercartException;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tells what a neighbour answered from its absence: whatever is no outcome of the contract means that it is away. */
public final class NeighbourCall {

    private NeighbourCall() {}

    /** @param away makes the exception to throw from the reason why there is no answer */
    public static <T> T ask(Supplier<T> call, Function<Throwable, ? extends NeighbourAwayException> away) {
        try {
            return call.get();
        } catch (EvercartException outcome) {
            throw outcome;
        } catch (RuntimeException noAnswer) {
            throw away.apply(noAnswer);
        }
    }
}
