package evercart.storefront.checkout;

import evercart.api.ordering.Delivery;
import evercart.api.ordering.DeliveryChangedException;
import evercart.api.ordering.DeliveryTerms;
import evercart.storefront.cart.Cart;
import evercart.storefront.language.Language;
import evercart.storefront.page.PageMessages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The step of the checkout in which the customer chooses how fast the order comes. What it costs is what the page showed, or nothing is ordered. */
@Named
@RequestScoped
public class DeliveryChoice {
    private static final String SHOWN = "order:deliveries";
    private static final String FIELD = "order:standard";

    @Inject
    HttpServletRequest request;

    @Inject
    FacesContext faces;

    @Inject
    DeliveryOffers offers;

    @Inject
    Cart cart;

    @Inject
    Language language;

    @Inject
    PageMessages messages;

    private ShownDeliveries shown;
    private Delivery chosen = Delivery.STANDARD;

    /** A form that comes back brings what it offered. */
    @PostConstruct
    void load() {
        shown = faces.isPostback()
                ? ShownDeliveries.parse(request.getParameter(SHOWN), offers.standard())
                : new ShownDeliveries(offers.shown());
    }

    /** The chosen delivery, as the page showed it. */
    DeliveryTerms seen() {
        return shown.of(chosen).orElseGet(offers::standard);
    }

    void tell(DeliveryChangedException changed) {
        offers.forget();
        shown = new ShownDeliveries(changed.getOffered());
        messages.warn("checkout.delivery.trouble");
        shown.of(chosen)
                .ifPresentOrElse(
                        now -> messages.wrong(FIELD, "checkout.repriced", language.price(now.getPrice())),
                        this::tellGone);
    }

    private void tellGone() {
        chosen = Delivery.STANDARD;
        messages.wrong(FIELD, "checkout.delivery.gone");
    }

    /** What goods and delivery cost together, for each delivery that is offered. */
    public List<Bill> getBills() {
        return shown.all().stream().map(terms -> new Bill(cart.total(), terms)).toList();
    }

    public boolean isOffered(Delivery delivery) {
        return shown.of(delivery).isPresent();
    }

    /** With its price. @param delivery one that is offered */
    public String labelOf(Delivery delivery) {
        return shown.of(delivery)
                .map(terms -> language.say("delivery." + delivery) + ": " + language.price(terms.getPrice()))
                .orElse("");
    }

    public Delivery getChosen() {
        return chosen;
    }

    /** @param chosen null from a form of the version before, which has no such choice */
    public void setChosen(Delivery chosen) {
        this.chosen = chosen == null ? Delivery.STANDARD : chosen;
    }

    /** What this page offers, for the form to bring back. */
    public String getShown() {
        return shown.toText();
    }
}
