package evercart.manager.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** A plain form of another site cannot send the header that every change needs. */
@Provider
public class CrossSiteFilter implements ContainerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public void filter(ContainerRequestContext request) {
        if (!SAFE.contains(request.getMethod()) && !"evercart".equals(request.getHeaderString("X-Requested-With"))) {
            request.abortWith(Problem.of(403, "the header X-Requested-With: evercart is missing"));
        }
    }
}
