package evercart.remote;

import java.util.Properties;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * A Payara node over IIOP. It is addressed by the ORB's initial host and port: the property com.sun.appserv.iiop.endpoints goes
 * through one list that the whole JVM shares, so that two look-ups at once can get each other's node.
 */
final class IiopLink implements NodeLink {
    private static final String CONTEXT_FACTORY = "com.sun.enterprise.naming.impl.SerialInitContextFactory";

    private final Endpoint endpoint;
    private final HealthProbe health;

    IiopLink(Endpoint endpoint, HealthProbe health) {
        this.endpoint = endpoint;
        this.health = health;
    }

    @Override
    public String address() {
        return endpoint.address();
    }

    @Override
    public Readiness readiness() {
        return health.ask();
    }

    @Override
    public Object lookUp(String jndiName) throws NamingException {
        Properties environment = new Properties();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, CONTEXT_FACTORY);
        environment.put("org.omg.CORBA.ORBInitialHost", endpoint.host());
        environment.put("org.omg.CORBA.ORBInitialPort", Integer.toString(endpoint.iiopPort()));
        InitialContext context = new InitialContext(environment);
        try {
            return context.lookup(jndiName);
        } finally {
            context.close();
        }
    }
}
