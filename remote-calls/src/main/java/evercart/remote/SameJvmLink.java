package evercart.remote;

import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Beans of this very server: always ready, found by the container's own naming. */
final class SameJvmLink implements NodeLink {

    @Override
    public String address() {
        return "local";
    }

    @Override
    public Readiness readiness() {
        return Readiness.ready("same JVM");
    }

    @Override
    public Object lookUp(String jndiName) throws NamingException {
        return InitialContext.doLookup(jndiName);
    }
}
