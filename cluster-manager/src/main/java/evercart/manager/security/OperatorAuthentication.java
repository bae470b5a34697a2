package evercart.manager.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.BasicAuthenticationCredential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;

/**
 * People log in on a page and are known by their session; programs send HTTP Basic with each request to the API. The one way does not open the
 * other's door, so no other site can have a browser that remembers a password use the API.
 */
@ApplicationScoped
public class OperatorAuthentication implements HttpAuthenticationMechanism {
    private static final String BASIC = "Basic ";

    @Inject
    IdentityStoreHandler operators;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        try {
            return request.getServletPath().startsWith("/api")
                    ? program(request, context)
                    : person(request, response, context);
        } catch (IOException broken) {
            throw new AuthenticationException("the connection broke", broken);
        }
    }

    private AuthenticationStatus program(HttpServletRequest request, HttpMessageContext context) throws IOException {
        CredentialValidationResult result = basic(request.getHeader("Authorization"));
        if (result.getStatus() == CredentialValidationResult.Status.VALID) {
            return context.notifyContainerAboutLogin(result);
        }
        HttpServletResponse response = context.getResponse();
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Basic realm=\"Evercart cluster manager\", charset=\"UTF-8\"");
        response.setContentType("application/problem+json");
        response.getWriter()
                .write("{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,"
                        + "\"detail\":\"user and password of an operator are needed\"}");
        return AuthenticationStatus.SEND_FAILURE;
    }

    private CredentialValidationResult basic(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        try {
            var told = new BasicAuthenticationCredential(authorization.substring(BASIC.length()));
            return operators.validate(new UsernamePasswordCredential(told.getCaller(), told.getPasswordAsString()));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException malformed) {
            return CredentialValidationResult.INVALID_RESULT;
        }
    }

    private static AuthenticationStatus person(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) throws IOException {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(LoginView.OPERATOR) instanceof String name) {
            return context.notifyContainerAboutLogin(name, Set.of(Operators.OPERATOR));
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        askForLogin(request, response);
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static void askForLogin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String page = request.getContextPath() + "/login.xhtml";
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter().write("<partial-response><redirect url=\"" + page + "\"/></partial-response>");
        } else {
            response.sendRedirect(page);
        }
    }
}
