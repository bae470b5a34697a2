package evercart.manager.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Lets an operator in and out. */
@Named
@RequestScoped
public class LoginView {
    static final String OPERATOR = "evercart.operator";
    private static final Logger LOG = System.getLogger(LoginView.class.getName());

    @Inject
    IdentityStoreHandler operators;

    @Inject
    HttpServletRequest request;

    @NotBlank(message = "The user's name is missing.")
    @Size(max = 100, message = "No user's name is as long as that.")
    private String user;

    @NotBlank(message = "The password is missing.")
    @Size(max = 200, message = "No password is as long as that.")
    private String password;

    /** The session gets a new id, so that an id planted before the login is worth nothing. */
    public String login() {
        CredentialValidationResult result = operators.validate(new UsernamePasswordCredential(user, password));
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            LOG.log(Level.WARNING, "refused a login from {0}", request.getRemoteAddr());
            FacesContext.getCurrentInstance()
                    .addMessage(
                            "login:password",
                            new FacesMessage(
                                    FacesMessage.SEVERITY_ERROR, "User and password do not belong together.", null));
            return null;
        }
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(OPERATOR, result.getCallerPrincipal().getName());
        return "/index?faces-redirect=true";
    }

    public String logout() {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return "/login?faces-redirect=true";
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
