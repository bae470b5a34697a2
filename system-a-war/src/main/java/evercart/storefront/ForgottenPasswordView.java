package evercart.storefront;

import evercart.api.InvalidInputException;
import evercart.api.ordering.TooManyAttemptsException;
import evercart.storefront.account.AccountGateway;
import evercart.storefront.account.AccountsAwayException;
import evercart.storefront.language.Language;
import evercart.storefront.page.PageMessages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Has a letter sent to who has forgotten the password, and says the same to everybody. */
@Named
@RequestScoped
public class ForgottenPasswordView {

    @Inject
    AccountGateway accounts;

    @Inject
    Language language;

    @Inject
    PageMessages messages;

    private String email;

    public String send() {
        try {
            accounts.sendResetLetter(email, language.getLocale());
            return "/forgotten-password?faces-redirect=true&sent=true";
        } catch (InvalidInputException wrong) {
            messages.wrong("forgotten:email", "register.invalid.email");
        } catch (TooManyAttemptsException many) {
            messages.warn("forgotten.closed", many.getRetryAfter().toMinutes());
        } catch (AccountsAwayException away) {
            messages.warn("forgotten.away");
        }
        return null;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
