package evercart.storefront.security;

/** Tells the API from the pages, for what has to answer both. */
final class ApiPath {

    private ApiPath() {}

    static boolean isApi(String uri) {
        return uri != null && (uri.equals("/api") || uri.startsWith("/api/"));
    }
}
