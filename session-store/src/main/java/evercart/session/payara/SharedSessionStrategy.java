package evercart.session.payara;

import com.sun.enterprise.web.BasePersistenceStrategyBuilder;
import com.sun.enterprise.web.ServerConfigLookup;
import org.apache.catalina.Context;
import org.apache.catalina.core.StandardContext;
import org.glassfish.hk2.api.PerLookup;
import org.glassfish.hk2.api.Rank;
import org.glassfish.web.deployment.runtime.SessionManager;
import org.glassfish.web.valve.GlassFishValve;
import org.jvnet.hk2.annotations.Service;

/**
 * What Payara calls for an application with persistence-type {@code replicated}: gives it a {@link SharedSessionManager}. Payara knows a
 * closed list of types; of these, {@code replicated} is the one that nothing else needs, and the rank puts us before the stock one.
 */
@Service(name = "replicated")
@PerLookup
@Rank(50)
public class SharedSessionStrategy extends BasePersistenceStrategyBuilder {

    @Override
    public void initializePersistenceStrategy(Context context, SessionManager configured, ServerConfigLookup lookup) {
        super.initializePersistenceStrategy(context, configured, lookup);
        StandardContext application = (StandardContext) context;
        SessionSettings settings = SessionSettings.fromSystemProperties();
        SharedSessionManager manager = new SharedSessionManager(application, settings);
        application.setManager(manager);
        if (!application.isSessionTimeoutOveridden()) {
            manager.setMaxInactiveIntervalSeconds(sessionMaxInactiveInterval);
        }
        application.addValve((GlassFishValve) new SharedSessionValve(manager, settings));
    }
}
