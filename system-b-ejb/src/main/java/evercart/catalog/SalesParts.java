package evercart.catalog;

import evercart.api.ordering.SalesFigures;
import evercart.api.staff.StaffAccess;
import evercart.remote.RemoteCallSettings;
import evercart.remote.RemoteCalls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.Config;

/** The way to system C, which knows what sold and who is staff. */
@ApplicationScoped
class SalesParts {

    @Produces
    @Singleton
    RemoteCalls ordering(Config config) {
        return new RemoteCalls(RemoteCallSettings.from(config, "ordering"));
    }

    void close(@Disposes RemoteCalls ordering) {
        ordering.close();
    }

    @Produces
    @Singleton
    BestSellers bestSellers(RemoteCalls ordering) {
        return new BestSellers(ordering.proxy(SalesFigures.class, SalesFigures.JNDI_NAME));
    }

    @Produces
    @Singleton
    StaffGate staffGate(RemoteCalls ordering) {
        return new StaffGate(ordering.proxy(StaffAccess.class, StaffAccess.JNDI_NAME), Clock.systemUTC());
    }
}
