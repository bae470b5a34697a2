package evercart.storefront.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Nothing is acknowledged before it is kept: pages and API answers leave the node only after its session has been replicated, and in one
 * piece, so that a node which dies in between has either answered whole or not at all. Larger ones are sent as they grow.
 */
public class HeldAnswerFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, new HeldAnswer(response));
    }
}
