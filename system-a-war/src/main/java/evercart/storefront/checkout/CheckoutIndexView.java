package evercart.storefront.checkout;

import evercart.api.InvalidInputException;
import evercart.api.catalog.InsufficientStockException;
import evercart.api.catalog.UnknownProductException;
import evercart.api.ordering.Address;
import evercart.api.ordering.DeliveryChangedException;
import evercart.api.ordering.Payment;
import evercart.api.ordering.PlacedOrder;
import evercart.storefront.account.KeptAddressRow;
import evercart.storefront.cart.Cart;
import evercart.storefront.cart.CartLine;
import evercart.storefront.language.Language;
import evercart.storefront.page.PageMessages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Address, delivery, payment and a last look, on one page; sending it twice orders once. */
@Named
@RequestScoped
public class CheckoutIndexView {

    @Inject
    AddressChoice addresses;

    @Inject
    DeliveryChoice delivery;

    @Inject
    FacesContext faces;

    @Inject
    Cart cart;

    @Inject
    Checkout checkout;

    @Inject
    JustPlaced justPlaced;

    @Inject
    CartDifferences differences;

    @Inject
    Language language;

    @Inject
    PageMessages messages;

    private AddressForm address;
    private boolean keep;
    private Payment payment = Payment.INVOICE;
    private String key = UUID.randomUUID().toString();
    private String reviewed;
    private final Map<String, String> troubles = new HashMap<>();
    private List<String> gone = List.of();

    @PostConstruct
    void prepare() {
        if (!faces.isPostback()) {
            cart.refresh();
        }
        address = addresses.form();
    }

    public String order() {
        try {
            Reviewed seen = Reviewed.parse(reviewed);
            Address to = address.toAddress();
            PlacedOrder placed = checkout.order(key, new Choices(payment, to, delivery::seen), Optional.of(seen));
            if (keep) {
                addresses.keep(to);
            }
            justPlaced.remember(placed.getOrder().getId());
            return "/orders/order?faces-redirect=true&id=" + placed.getOrder().getId();
        } catch (CartChangedException changed) {
            tellChanges(changed.getReviewed());
        } catch (InsufficientStockException few) {
            return trouble(few.getSku(), "checkout.short", few.getAvailable());
        } catch (UnknownProductException gone) {
            return trouble(gone.getSku(), "checkout.gone");
        } catch (PriceChangedException changed) {
            return trouble(changed.getSku(), "checkout.repriced", language.money(changed.getPrice()));
        } catch (DeliveryChangedException changed) {
            delivery.tell(changed);
        } catch (InvalidInputException wrong) {
            say(wrong.getField());
        } catch (OrdersAwayException away) {
            messages.warn("checkout.away");
        }
        return null;
    }

    private void say(String field) {
        if (field.equals("cart")) {
            messages.warn("checkout.cart.invalid");
        } else {
            messages.wrong("order:" + field, "checkout.invalid");
        }
    }

    private String trouble(String sku, String text, Object... values) {
        troubles.put(sku, language.say(text, values));
        messages.warn("checkout.trouble");
        return null;
    }

    /** What hinders the order at this line, or null. */
    public String troubleOf(CartLine line) {
        return troubles.get(line.getSku());
    }

    private void tellChanges(Reviewed seen) {
        List<CartLine> lines = cart.lines();
        troubles.putAll(differences.ofLines(lines, seen));
        gone = differences.gone(lines, seen);
        messages.warn("checkout.changed");
    }

    /** What was on the page that the customer sent and is not in the cart any more, in words. */
    public List<String> getGone() {
        return gone;
    }

    /** What this page shows, for the form to bring back. */
    public String getReviewed() {
        return Reviewed.of(cart.lines()).toString();
    }

    public void setReviewed(String reviewed) {
        this.reviewed = reviewed;
    }

    /** The addresses of the account, when a page is opened. */
    public List<KeptAddressRow> getKept() {
        return addresses.kept();
    }

    public boolean isChosen(KeptAddressRow row) {
        return addresses.isChosen(row);
    }

    /** Whether the address is to be kept with the account. */
    public boolean isKeep() {
        return keep;
    }

    public void setKeep(boolean keep) {
        this.keep = keep;
    }

    public AddressForm getAddress() {
        return address;
    }

    public List<CartLine> getLines() {
        return cart.lines();
    }

    public Payment[] getPayments() {
        return Payment.values();
    }

    public Payment getPayment() {
        return payment;
    }

    public void setPayment(Payment payment) {
        this.payment = payment;
    }

    /** Names this order for ever. */
    public String getKey() {
        return key;
    }

    /** @param key null from a form that lost it, which then counts as a new wish */
    public void setKey(String key) {
        if (key != null) {
            this.key = key;
        }
    }
}
