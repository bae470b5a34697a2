package evercart.catalog;

import evercart.api.EvercartException;
import jakarta.ejb.EJBException;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/**
 * Keeps the system's inside inside: an outcome of the contract passes, any other failure is logged here and leaves as a bare
 * EJBException whose message finds the log record.
 */
class WireBoundary {
    private static final Logger LOG = System.getLogger(WireBoundary.class.getName());

    @AroundInvoke
    Object call(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (EvercartException outcome) {
            throw outcome;
        } catch (RuntimeException failure) {
            String reference = UUID.randomUUID().toString();
            LOG.log(Level.ERROR, call.getMethod().getName() + " failed, reference " + reference, failure);
            throw new EJBException("the catalogue failed, reference " + reference);
        }
    }
}
