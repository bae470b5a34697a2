package evercart.storefront;

import evercart.api.ordering.InvalidCredentialsException;
import evercart.api.ordering.TooManyAttemptsException;
import evercart.storefront.account.AccountsAwayException;
import evercart.storefront.account.LoginSession;
import evercart.storefront.page.PageAnswer;
import evercart.storefront.page.PageMessages;
import evercart.storefront.security.ReturnPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Lets a customer in and leads on to where the customer wanted to go. */
@Named
@RequestScoped
public class LoginView {

    @Inject
    LoginSession session;

    @Inject
    PageAnswer answer;

    @Inject
    PageMessages messages;

    private String email;
    private String password;
    private String returnTo;

    public void login() {
        try {
            session.login(email, password);
            answer.goTo(ReturnPath.safe(returnTo));
        } catch (InvalidCredentialsException wrong) {
            messages.wrong("login:password", "login.wrong");
        } catch (TooManyAttemptsException many) {
            messages.warn("login.closed", many.getRetryAfter().toMinutes());
        } catch (AccountsAwayException away) {
            messages.warn("login.away");
        }
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** Where the visitor wanted to go; may be null. */
    public String getReturnTo() {
        return returnTo;
    }

    public void setReturnTo(String returnTo) {
        this.returnTo = returnTo;
    }
}
