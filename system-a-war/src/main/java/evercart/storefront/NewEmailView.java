package evercart.storefront;

import evercart.api.ordering.InvalidCredentialsException;
import evercart.storefront.account.AccountGateway;
import evercart.storefront.account.AccountsAwayException;
import evercart.storefront.account.Visitor;
import evercart.storefront.language.Language;
import evercart.storefront.page.PageMessages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Moves an account to the address whose letter had the link. That takes a button, since programs that look at mails follow links too; and
 * no login, since a mailbox may be on another device.
 */
@Named
@RequestScoped
public class NewEmailView {

    @Inject
    AccountGateway accounts;

    @Inject
    Visitor visitor;

    @Inject
    Language language;

    @Inject
    PageMessages messages;

    @Inject
    FacesContext faces;

    private String token;
    private boolean refused;

    public String confirm() {
        try {
            boolean here = visitor.know(accounts.confirmEmail(token, language.getLocale()));
            return (here ? "/account/index" : "/login") + "?faces-redirect=true&moved=true";
        } catch (InvalidCredentialsException noGoodAnyMore) {
            refused = true;
        } catch (AccountsAwayException away) {
            messages.warn("move.away");
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
}
