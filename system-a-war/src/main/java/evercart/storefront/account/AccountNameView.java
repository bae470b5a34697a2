package evercart.storefront.account;

import evercart.api.InvalidInputException;
import evercart.storefront.page.PageMessages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the shop calls the customer, on the account page. */
@Named
@RequestScoped
public class AccountNameView {

    @Inject
    Visitor visitor;

    @Inject
    Profile profile;

    @Inject
    PageMessages messages;

    private String name;

    public String change() {
        try {
            profile.changeName(name);
            return "/account/index?faces-redirect=true&renamed=true";
        } catch (InvalidInputException wrong) {
            messages.wrong("called:name", "register.invalid.name");
        } catch (AccountsAwayException away) {
            messages.warn("account.away");
        }
        return null;
    }

    /** The one of now until another is typed. */
    public String getName() {
        return name == null ? visitor.customer().getName() : name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
