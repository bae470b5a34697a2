package evercart.ordering;

import evercart.api.EvercartException;
import jakarta.ejb.EJBException;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Stands before every remote bean: outcomes pass, any other failure is logged here, once, and leaves without its cause, which the
 * caller could neither use nor load.
 */
public class SystemBoundary {
    private static final Logger LOG = System.getLogger(SystemBoundary.class.getName());

    @AroundInvoke
    Object call(InvocationContext invocation) throws Exception {
        String what = invocation.getMethod().getName();
        try {
            return invocation.proceed();
        } catch (EvercartException outcome) {
            throw outcome;
        } catch (UnconfiguredException missing) {
            LOG.log(Level.ERROR, "call of {0} failed: {1}", what, missing.getMessage());
            throw failed(what);
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "call of " + what + " failed", failure);
            throw failed(what);
        }
    }

    private static EJBException failed(String what) {
        return new EJBException(what + " failed in system C; its log tells why");
    }
}
