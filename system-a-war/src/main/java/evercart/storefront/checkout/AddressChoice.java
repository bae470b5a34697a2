package evercart.storefront.checkout;

import evercart.api.EvercartException;
import evercart.api.ordering.Address;
import evercart.api.ordering.InvalidCredentialsException;
import evercart.storefront.account.AccountsAwayException;
import evercart.storefront.account.KeptAddressRow;
import evercart.storefront.account.Profile;
import evercart.storefront.account.Visitor;
import evercart.storefront.language.Language;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** Spares a customer who orders some typing: the addresses that the account keeps, one of them filled in. Nothing here hinders an order. */
@RequestScoped
class AddressChoice {
    private static final Logger LOG = System.getLogger(AddressChoice.class.getName());
    private static final String PARAMETER = "to";

    @Inject
    HttpServletRequest request;

    @Inject
    FacesContext faces;

    @Inject
    Visitor visitor;

    @Inject
    Profile profile;

    @Inject
    Language language;

    private List<KeptAddressRow> kept;

    /** A form that comes back brings its own address; one in another language is as good as new. */
    @PostConstruct
    void load() {
        try {
            kept = faces.isPostback() && !language.isJustChosen()
                    ? List.of()
                    : profile.addresses().stream().map(KeptAddressRow::new).toList();
        } catch (AccountsAwayException | InvalidCredentialsException none) {
            kept = List.of();
        }
    }

    List<KeptAddressRow> kept() {
        return kept;
    }

    /** The one that the page's address names, else the first; none when the form may have another by now. */
    boolean isChosen(KeptAddressRow row) {
        return !faces.isPostback() && row == chosen();
    }

    private KeptAddressRow chosen() {
        return kept.stream()
                .filter(row -> row.getId().equals(request.getParameter(PARAMETER)))
                .findFirst()
                .orElse(kept.get(0));
    }

    AddressForm form() {
        return kept.isEmpty()
                ? new AddressForm(visitor.customer().getName(), language.say("checkout.country.default"))
                : new AddressForm(chosen().getAddress());
    }

    /** Called once the order is placed: what goes wrong here must not look as if it were not. */
    void keep(Address address) {
        try {
            profile.keepAlso(address);
        } catch (AccountsAwayException | EvercartException notKept) {
            LOG.log(Level.DEBUG, "an address is not kept: {0}", notKept.getMessage());
        }
    }
}
