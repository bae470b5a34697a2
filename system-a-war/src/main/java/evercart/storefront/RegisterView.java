package evercart.storefront;

import evercart.api.InvalidInputException;
import evercart.api.ordering.EmailTakenException;
import evercart.api.ordering.InvalidCredentialsException;
import evercart.api.ordering.TooManyAttemptsException;
import evercart.storefront.account.AccountGateway;
import evercart.storefront.account.AccountsAwayException;
import evercart.storefront.account.LoginSession;
import evercart.storefront.page.PageAnswer;
import evercart.storefront.page.PageMessages;
import evercart.storefront.security.ReturnPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Makes somebody a customer and lets the new customer in. */
@Named
@RequestScoped
public class RegisterView extends EntranceForm {

    private static final Logger LOG = System.getLogger(RegisterView.class.getName());

    @Inject
    AccountGateway accounts;

    @Inject
    LoginSession session;

    @Inject
    PageAnswer answer;

    @Inject
    PageMessages messages;

    private String name;

    public void register() {
        try {
            makeAccount();
            letIn();
        } catch (InvalidInputException wrong) {
            messages.wrong("register:" + wrong.getField(), "register.invalid." + wrong.getField());
        } catch (TooManyAttemptsException many) {
            messages.warn("register.closed", many.getRetryAfter().toMinutes());
        } catch (AccountsAwayException away) {
            messages.warn("register.away");
        }
    }

    /** A form that is sent twice, or again because no answer came, finds the account that it has made. */
    private void makeAccount() {
        try {
            accounts.register(getEmail(), getPassword(), name);
        } catch (EmailTakenException known) {
            LOG.log(Level.DEBUG, "there is such an account: whoever knows its password is let in");
        }
    }

    private void letIn() {
        try {
            session.login(getEmail(), getPassword());
            answer.goTo(ReturnPath.safe(getReturnTo()));
        } catch (InvalidCredentialsException somebodyElses) {
            messages.wrong("register:email", "register.taken");
        } catch (TooManyAttemptsException many) {
            messages.warn("login.closed", many.getRetryAfter().toMinutes());
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
