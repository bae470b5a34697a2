package evercart.storefront;

import evercart.api.ordering.InvalidCredentialsException;
import evercart.api.ordering.TooManyAttemptsException;
import evercart.storefront.page.PageAnswer;
import evercart.storefront.page.PageMessages;
import evercart.storefront.security.ReturnPath;
import evercart.storefront.staff.DeskAwayException;
import evercart.storefront.staff.StaffSession;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Lets staff in and leads on to where they wanted to go. */
@Named
@RequestScoped
public class StaffLoginView {
    private static final String STAFF = "/staff/";

    @Inject
    StaffSession session;

    @Inject
    PageAnswer answer;

    @Inject
    PageMessages messages;

    private String email;
    private String password;
    private String returnTo;

    public void login() {
        try {
            session.enter(email, password);
            String wish = ReturnPath.safe(returnTo);
            answer.goTo(wish.startsWith(STAFF) ? wish : "/staff/index.xhtml");
        } catch (InvalidCredentialsException wrong) {
            messages.wrong("login:password", "staff.login.wrong");
        } catch (TooManyAttemptsException many) {
            messages.warn("login.closed", many.getRetryAfter().toMinutes());
        } catch (DeskAwayException away) {
            messages.warn("staff.away");
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

    /** Where staff wanted to go; may be null. */
    public String getReturnTo() {
        return returnTo;
    }

    public void setReturnTo(String returnTo) {
        this.returnTo = returnTo;
    }
}
