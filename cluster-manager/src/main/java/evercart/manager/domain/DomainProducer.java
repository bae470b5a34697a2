package evercart.manager.domain;

import evercart.manager.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.net.URI;

/** The domain that this manager runs in, on the loopback address of its administration server. */
@ApplicationScoped
class DomainProducer {

    @Produces
    @ApplicationScoped
    Domain domain(Settings settings) {
        URI address = URI.create("http://127.0.0.1:" + settings.adminPort());
        return new Domain(
                new AdminInterface(address, "admin", settings.secret("admin-password")), settings.nodeFiles());
    }
}
