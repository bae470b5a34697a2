package evercart.ordering.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells of the outbox and is always up: orders go on without mails. */
@Readiness
@ApplicationScoped
class MailHealth implements HealthCheck {
    @Inject
    MailStatus status;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("order-mail")
                .withData("server", status.server())
                .withData("waiting", status.waiting())
                .up()
                .build();
    }
}
