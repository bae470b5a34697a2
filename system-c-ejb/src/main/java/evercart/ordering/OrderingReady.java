package evercart.ordering;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the database answers. Nothing else is needed: without system B orders are received and finished later. */
@Readiness
@ApplicationScoped
class OrderingReady implements HealthCheck {
    private static final int SECONDS_TO_ANSWER = 2;

    @Resource(lookup = "java:app/jdbc/ordering")
    DataSource database;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("ordering-database")
                .status(databaseAnswers())
                .build();
    }

    private boolean databaseAnswers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException away) {
            return false;
        }
    }
}
