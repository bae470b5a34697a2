package evercart.manager.balancer;

import evercart.manager.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.net.URI;

@ApplicationScoped
class BalancersProducer {

    /** The token is read when the first balancer is asked: a shop's balancer is made after its domain. */
    @Produces
    @ApplicationScoped
    Balancers balancers(Settings settings) {
        return new Balancers(settings.balancers().entrySet().stream()
                .map(entry -> new Balancer(
                        entry.getKey(), URI.create("http://" + entry.getValue()), settings.secret("balancer-token")))
                .toList());
    }
}
