package evercart.storefront.security;

import evercart.storefront.api.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Refuses requests that change something and that another site's page made a visitor's browser send. */
public class CrossSiteFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SAFE.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else if (ApiPath.isApi(request.getRequestURI())) {
            if ("evercart".equals(request.getHeader("X-Requested-With"))) {
                chain.doFilter(request, response);
            } else {
                Problem.of(403, "requests that change something need the header X-Requested-With: evercart")
                        .writeTo(response);
            }
        } else if (SiteOfOrigin.isOwn(request::getHeader)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
