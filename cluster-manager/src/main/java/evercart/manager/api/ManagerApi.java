package evercart.manager.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** The cluster manager for programs. */
@ApplicationPath("api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Evercart cluster manager",
                        version = "1",
                        description = "HTTP Basic, role operator. Requests that change something need the header"
                                + " X-Requested-With: evercart. Errors are RFC 9457 problems."))
public class ManagerApi extends Application {

    /** OpenAPI describes it; Jersey need not do so once more. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
