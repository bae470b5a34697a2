package evercart.storefront.security;

import jakarta.servlet.http.HttpServletRequest;

/** The part of the shop that is for staff: who comes here is asked for a login of its own, customers too. */
final class StaffArea {
    static final String LOGIN = "/staff-login.xhtml";

    private StaffArea() {}

    static boolean isIn(HttpServletRequest request) {
        return request.getServletPath().startsWith("/staff/");
    }

    static String loginPage(HttpServletRequest request) {
        return ReturnPath.loginPage(LOGIN, request);
    }
}
