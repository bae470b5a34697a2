package evercart.storefront;

import evercart.api.ordering.InvalidCredentialsException;
import evercart.api.ordering.TooManyAttemptsException;
import evercart.storefront.account.AccountsAwayException;
import evercart.storefront.account.LoginSession;
import evercart.storefront.account.Visitor;
import evercart.storefront.page.PageAnswer;
import evercart.storefront.page.PageMessages;
import evercart.storefront.security.ReturnPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Lets a customer in and leads on to where the customer wanted to go. */
@Named
@RequestScoped
public class LoginView extends EntranceForm {

    @Inject
    HttpServletRequest request;

    @Inject
    Visitor visitor;

    @Inject
    LoginSession session;

    @Inject
    PageAnswer answer;

    @Inject
    PageMessages messages;

    /** The browser names a session that has ended: whoever was logged in there is told why this page comes again. */
    public boolean isExpired() {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }

    /** Who is logged in already is not asked again. */
    public void passBy() {
        if (visitor.isLoggedIn()) {
            answer.goTo(ReturnPath.safe(getReturnTo()));
        }
    }

    public void login() {
        try {
            session.login(getEmail(), getPassword());
            answer.goTo(ReturnPath.safe(getReturnTo()));
        } catch (InvalidCredentialsException wrong) {
            messages.wrong("login:password", "login.wrong");
        } catch (TooManyAttemptsException many) {
            messages.warn("login.closed", many.getRetryAfter().toMinutes());
        } catch (AccountsAwayException away) {
            messages.warn("login.away");
        }
    }
}
