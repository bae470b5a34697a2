package evercart.storefront;

import evercart.api.InvalidInputException;
import evercart.api.ordering.InvalidCredentialsException;
import evercart.storefront.account.AccountGateway;
import evercart.storefront.account.AccountsAwayException;
import evercart.storefront.language.Language;
import evercart.storefront.page.PageMessages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Sets the password of whoever followed the link of a letter. The form carries the token on, so the address of what is posted has none. */
@Named
@RequestScoped
public class NewPasswordView {

    @Inject
    AccountGateway accounts;

    @Inject
    Language language;

    @Inject
    PageMessages messages;

    @Inject
    FacesContext faces;

    private String token;
    private String wanted;
    private boolean refused;

    public String choose() {
        try {
            accounts.resetPassword(token, wanted, language.getLocale());
            return "/login?faces-redirect=true&chosen=true";
        } catch (InvalidCredentialsException noGoodAnyMore) {
            refused = true;
        } catch (InvalidInputException wrong) {
            messages.wrong("choice:wanted", "register.invalid.password");
        } catch (AccountsAwayException away) {
            messages.warn("reset.away");
        }
        return null;
    }

    /** The link is wrong, was used or came too late. A form that was sent brings its token later than this is asked. */
    public boolean isRefused() {
        return refused || token == null && !faces.isPostback();
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }
}
