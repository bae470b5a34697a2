package evercart.storefront.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Gives every posted page a fresh nonce for its Content-Security-Policy. PrimeFaces wants the browser to hand the nonce of the last
 * page back, which a browser without JavaScript does not do and a hostile one does at will. All pages of the shop are posted and
 * answered whole, whoever asks for a part of one: the parts that tell of an error would name classes.
 */
@WebFilter(
        urlPatterns = "*.xhtml",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD, DispatcherType.ERROR})
public class PostedNonce extends HttpFilter {
    private static final String PARAMETER = "primefaces.nonce";
    private static final String PART = "jakarta.faces.partial.ajax";
    private static final String PART_HEADER = "Faces-Request";
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new WithNonce(request), response);
    }

    private static final class WithNonce extends HttpServletRequestWrapper {
        private final String nonce =
                Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));

        WithNonce(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            if (PART.equals(name)) {
                return null;
            }
            return PARAMETER.equals(name) ? nonce : super.getParameter(name);
        }

        @Override
        public String getHeader(String name) {
            return PART_HEADER.equalsIgnoreCase(name) ? null : super.getHeader(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> parameters = new HashMap<>(super.getParameterMap());
            parameters.remove(PART);
            parameters.put(PARAMETER, new String[] {nonce});
            return parameters;
        }
    }
}
