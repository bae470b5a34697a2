package evercart.storefront.neighbours;

import evercart.api.EvercartException;
import evercart.remote.RemoteCallException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** Tells what a neighbour answered from its absence: whatever is no outcome of the contract means that it is away. */
public final class NeighbourCall {

    private static final Logger LOG = System.getLogger(NeighbourCall.class.getName());

    private NeighbourCall() {}

    /** @param away makes the exception to throw from the reason why there is no answer */
    public static <T> T ask(Supplier<T> call, Function<Throwable, ? extends NeighbourAwayException> away) {
        try {
            return call.get();
        } catch (EvercartException outcome) {
            throw outcome;
        } catch (FaultToleranceException | RemoteCallException noAnswer) {
            throw away.apply(noAnswer);
        } catch (RuntimeException noAnswer) {
            LOG.log(Level.WARNING, "a neighbour failed", noAnswer);
            throw away.apply(noAnswer);
        }
    }
}
