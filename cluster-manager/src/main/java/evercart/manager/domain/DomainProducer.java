package evercart.manager.domain;

import evercart.manager.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The domain that this manager runs in, on the loopback address of its administration server. */
@ApplicationScoped
class DomainProducer {

    @Produces
    @ApplicationScoped
    Domain domain(Settings settings) {
        return new Domain(
                new AdminInterface(settings.admin(), "admin", settings.secret("admin-password")), settings.nodeFiles());
    }
}
