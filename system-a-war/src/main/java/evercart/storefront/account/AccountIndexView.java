package evercart.storefront.account;

import evercart.api.InvalidInputException;
import evercart.api.ordering.Address;
import evercart.api.ordering.InvalidCredentialsException;
import evercart.api.ordering.TooManyAttemptsException;
import evercart.storefront.checkout.AddressForm;
import evercart.storefront.language.Language;
import evercart.storefront.page.PageAnswer;
import evercart.storefront.page.PageMessages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The customer's account: addresses for the next order, the password, and the way out. */
@Named
@RequestScoped
public class AccountIndexView {
    private static final String SHOW_ACCOUNT = "/account/index?faces-redirect=true";

    @Inject
    Visitor visitor;

    @Inject
    Profile profile;

    @Inject
    Language language;

    @Inject
    PageMessages messages;

    @Inject
    PageAnswer answer;

    @Inject
    FacesContext faces;

    private List<Address> kept = List.of();
    private boolean away;
    private AddressForm address;
    private String password;
    private String wanted;
    private String lastPassword;

    @PostConstruct
    void load() {
        try {
            if (!faces.isPostback()) {
                profile.refresh();
            }
            kept = profile.addresses();
        } catch (AccountsAwayException gone) {
            away = true;
        } catch (InvalidCredentialsException deletedElsewhere) {
            kept = List.of();
        }
        address = new AddressForm(visitor.customer().getName(), language.say("checkout.country.default"));
    }

    public String addAddress() {
        try {
            profile.keepAlso(address.toAddress());
            return SHOW_ACCOUNT;
        } catch (InvalidInputException wrong) {
            say(wrong.getField());
        } catch (AccountsAwayException gone) {
            messages.warn("account.away");
        }
        return null;
    }

    private void say(String field) {
        if (field.equals("addresses")) {
            messages.warn("account.addresses.many");
        } else {
            messages.wrong("address:" + field, "checkout.invalid");
        }
    }

    public String removeAddress(KeptAddressRow row) {
        try {
            profile.keepAddresses(
                    kept.stream().filter(one -> one != row.getAddress()).toList());
            return SHOW_ACCOUNT;
        } catch (AccountsAwayException gone) {
            messages.warn("account.away");
            return null;
        }
    }

    public String changePassword() {
        try {
            profile.changePassword(password, wanted);
            return SHOW_ACCOUNT + "&changed=true";
        } catch (InvalidCredentialsException wrong) {
            messages.wrong("secret:password", "account.password.wrong");
        } catch (TooManyAttemptsException many) {
            messages.warn("account.closed", many.getRetryAfter().toMinutes());
        } catch (InvalidInputException wrong) {
            messages.wrong("secret:wanted", "register.invalid.password");
        } catch (AccountsAwayException gone) {
            messages.warn("account.away");
        }
        return null;
    }

    public String delete() {
        try {
            profile.delete(lastPassword);
            answer.forgetSession();
            return "/index?faces-redirect=true";
        } catch (InvalidCredentialsException wrong) {
            messages.wrong("end:lastPassword", "account.password.wrong");
        } catch (TooManyAttemptsException many) {
            messages.warn("account.closed", many.getRetryAfter().toMinutes());
        } catch (AccountsAwayException gone) {
            messages.warn("account.away");
        }
        return null;
    }

    public String getEmail() {
        return visitor.customer().getEmail();
    }

    public List<KeptAddressRow> getAddresses() {
        return kept.stream().map(KeptAddressRow::new).toList();
    }

    /** The addresses cannot be had right now. */
    public boolean isAway() {
        return away;
    }

    public AddressForm getAddress() {
        return address;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getLastPassword() {
        return lastPassword;
    }

    public void setLastPassword(String lastPassword) {
        this.lastPassword = lastPassword;
    }
}
