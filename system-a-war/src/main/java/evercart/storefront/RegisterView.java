package evercart.storefront;

import evercart.api.InvalidInputException;
import evercart.api.ordering.EmailTakenException;
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

/** Makes somebody a customer and lets the new customer in. */
@Named
@RequestScoped
public class RegisterView extends EntranceForm {

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
            accounts.register(getEmail(), getPassword(), name);
            session.login(getEmail(), getPassword());
            answer.goTo(ReturnPath.safe(getReturnTo()));
        } catch (EmailTakenException taken) {
            messages.wrong("register:email", "register.taken");
        } catch (InvalidInputException wrong) {
            messages.wrong("register:" + wrong.getField(), "register.invalid." + wrong.getField());
        } catch (TooManyAttemptsException many) {
            messages.warn("register.closed", many.getRetryAfter().toMinutes());
        } catch (AccountsAwayException away) {
            messages.warn("register.away");
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
