package evercart.storefront.security;

import evercart.storefront.node.NodeName;
import evercart.storefront.page.Assets;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Set;

/** Gives every answer its headers; what is made for a visitor is not cached, files are for ever under the addresses of {@link Assets}, and a page's own content security policy replaces the strict one instead of joining it. */
public class AnswerHeadersFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final Set<String> HAVE_A_SECRET = Set.of("/new-password.xhtml", "/new-email.xhtml");

    @Inject
    transient NodeName node;

    @Inject
    transient Assets assets;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        AnswerHeaders.set(response, node);
        if (HAVE_A_SECRET.contains(request.getServletPath())) {
            AnswerHeaders.keepAddress(response);
        }
        response.setHeader("Cache-Control", caching(request));
        chain.doFilter(request, new OnePolicy(response));
    }

    /** A file asked for by another hash than its own belongs to another version of the shop: nobody may keep it under that name. */
    private String caching(HttpServletRequest request) {
        if (!isStatic(request.getServletPath())) {
            return "no-store";
        }
        boolean unchanging = assets.isOf(request.getServletPath(), request.getParameter(Assets.HASH));
        return unchanging ? "public, max-age=31536000, immutable" : "no-cache";
    }

    private static boolean isStatic(String path) {
        return path.startsWith("/resources/")
                || path.startsWith("/pictures/")
                || path.startsWith("/jakarta.faces.resource/");
    }

    private static final class OnePolicy extends HttpServletResponseWrapper {

        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (AnswerHeaders.CONTENT_SECURITY_POLICY.equalsIgnoreCase(name)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
