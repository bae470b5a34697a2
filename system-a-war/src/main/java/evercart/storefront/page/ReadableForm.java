package evercart.storefront.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Refuses what claims to be a form and is none, or is too large for one, before a page stumbles over it. */
public class ReadableForm extends HttpFilter {
    private static final Logger LOG = System.getLogger(ReadableForm.class.getName());
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isReadable(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static boolean isReadable(HttpServletRequest request) {
        try {
            request.getParameterNames();
            return true;
        } catch (RuntimeException unreadable) {
            LOG.log(Level.DEBUG, "a form cannot be read: {0}", unreadable.getMessage());
            return false;
        }
    }
}
