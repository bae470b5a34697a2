package evercart.storefront.account;

import evercart.api.InvalidInputException;
import evercart.api.ordering.EmailNotChangeableException;
import evercart.api.ordering.InvalidCredentialsException;
import evercart.api.ordering.TooManyAttemptsException;
import evercart.storefront.language.Language;
import evercart.storefront.page.PageMessages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Has a letter sent to another address that the customer wants, on the account page. */
@Named
@RequestScoped
public class AccountEmailView {

    @Inject
    Profile profile;

    @Inject
    Language language;

    @Inject
    PageMessages messages;

    private String wanted;
    private String password;

    public String send() {
        try {
            profile.wantEmail(wanted, password, language.getLocale());
            return "/account/index?faces-redirect=true&sent=true";
        } catch (InvalidCredentialsException wrong) {
            messages.wrong("email:password", "account.password.wrong");
        } catch (InvalidInputException wrong) {
            messages.wrong("email:wanted", "register.invalid.email");
        } catch (EmailNotChangeableException staff) {
            messages.warn("account.email.staff");
        } catch (TooManyAttemptsException many) {
            messages.warn("account.email.closed", many.getRetryAfter().toMinutes());
        } catch (AccountsAwayException away) {
            messages.warn("forgotten.away");
        }
        return null;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
