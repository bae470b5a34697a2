package evercart.storefront.security;

import evercart.storefront.account.Visitor;
import evercart.storefront.api.Problem;
import evercart.storefront.node.NodeName;
import evercart.storefront.staff.StaffSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Tells the container on every request who the caller is, from the login in the session. The container's own form login remembers
 * that on one node only; here every node that has the session knows the caller and the role.
 */
@ApplicationScoped
public class SessionAuthentication implements HttpAuthenticationMechanism {
    static final String CUSTOMER = "customer";
    static final String STAFF = "staff";

    @Inject
    Visitor visitor;

    @Inject
    StaffSession staff;

    @Inject
    NodeName node;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (StaffArea.isIn(request) && staff.isStaff()) {
            return context.notifyContainerAboutLogin(staff.email(), Set.of(STAFF));
        }
        if (visitor.isLoggedIn() && !StaffArea.isIn(request)) {
            return context.notifyContainerAboutLogin(visitor.customer().getEmail(), Set.of(CUSTOMER));
        }
        if (visitor.isLoggedOut()) {
            request.getSession().invalidate();
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        try {
            AnswerHeaders.set(response, node);
            askForLogin(request, response);
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException broken) {
            throw new AuthenticationException("the connection broke", broken);
        }
    }

    private static void askForLogin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (ApiPath.isApi(request.getRequestURI())) {
            Problem.of(401, "log in first").writeTo(response);
        } else if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<partial-response><redirect url=\"" + ReturnPath.loginPage(request)
                            + "\"/></partial-response>");
        } else {
            response.sendRedirect(
                    StaffArea.isIn(request) ? StaffArea.loginPage(request) : ReturnPath.loginPage(request));
        }
    }
}
