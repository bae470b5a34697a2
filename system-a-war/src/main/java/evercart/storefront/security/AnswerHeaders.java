package evercart.storefront.security;

import evercart.storefront.node.NodeName;
import jakarta.servlet.http.HttpServletResponse;

/** The headers that every answer carries, of pages, pictures, the API and errors alike. */
final class AnswerHeaders {
    static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    private static final String REFERRER_POLICY = "Referrer-Policy";

    private AnswerHeaders() {}

    static void set(HttpServletResponse response, NodeName node) {
        response.setHeader("X-Served-By", node.getValue());
        response.setHeader(
                CONTENT_SECURITY_POLICY,
                "default-src 'none'; img-src 'self'; style-src 'self'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader(REFERRER_POLICY, "same-origin");
    }

    /** The page's address, which has a secret, goes nowhere. Without any referrer browsers would not tell the origin of its form either. */
    static void keepAddress(HttpServletResponse response) {
        response.setHeader(REFERRER_POLICY, "strict-origin");
    }
}
