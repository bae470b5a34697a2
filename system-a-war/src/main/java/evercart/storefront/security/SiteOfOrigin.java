package evercart.storefront.security;

import java.util.function.UnaryOperator;

/**
 * Whether a request comes from a page of this very site, as the browser tells it. Programs other than browsers send none of these
 * headers; they carry no visitor's cookies that another site could abuse.
 */
final class SiteOfOrigin {

    private SiteOfOrigin() {}

    static boolean isOwn(UnaryOperator<String> header) {
        String site = header.apply("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = header.apply("Origin");
        return origin == null || authority(origin).equalsIgnoreCase(header.apply("Host"));
    }

    private static String authority(String origin) {
        return origin.replaceFirst("^https?://", "");
    }
}
