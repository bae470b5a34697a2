package evercart.storefront.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.servers.Server;

/** The storefront for programs, in the same session as the pages. */
@ApplicationPath("api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Evercart storefront",
                        version = "1",
                        description = "Requests that change something need the header X-Requested-With: evercart."
                                + " Errors are RFC 9457 problems."),
        servers = @Server(url = "/", description = "The shop that gave this description, whichever node answered"))
public class StorefrontApi extends Application {

    /** OpenAPI describes it; Jersey need not do so once more. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
