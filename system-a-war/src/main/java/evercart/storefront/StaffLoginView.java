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
public class StaffLoginView extends EntranceForm {
    private static final String STAFF = "/staff/";

    @Inject
    StaffSession session;

    @Inject
    PageAnswer answer;

    @Inject
    PageMessages messages;

    public void login() {
        try {
            session.enter(getEmail(), getPassword());
            String wish = ReturnPath.safe(getReturnTo());
            answer.goTo(wish.startsWith(STAFF) ? wish : "/staff/index.xhtml");
        } catch (InvalidCredentialsException wrong) {
            messages.wrong("login:password", "staff.login.wrong");
        } catch (TooManyAttemptsException many) {
            messages.warn("login.closed", many.getRetryAfter().toMinutes());
        } catch (DeskAwayException away) {
            messages.warn("staff.away");
        }
    }
}
