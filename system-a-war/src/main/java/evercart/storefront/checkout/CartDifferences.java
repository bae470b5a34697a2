package evercart.storefront.checkout;

import evercart.api.catalog.UnknownProductException;
import evercart.storefront.cart.CartLine;
import evercart.storefront.catalog.CatalogAwayException;
import evercart.storefront.catalog.ShopWindow;
import evercart.storefront.language.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells a customer in words how the cart differs from what was seen. */
@RequestScoped
class CartDifferences {

    @Inject
    Language language;

    @Inject
    ShopWindow window;

    /** By product code; lines that are as they were seen are left out. */
    Map<String, String> ofLines(List<CartLine> cart, Reviewed seen) {
        Map<String, String> words = new LinkedHashMap<>();
        cart.stream().filter(line -> !seen.shows(line)).forEach(line -> words.put(line.getSku(), ofLine(line, seen)));
        return words;
    }

    private String ofLine(CartLine line, Reviewed seen) {
        return seen.priceOf(line)
                .map(price ->
                        language.say("checkout.changed.line", seen.piecesOf(line.getSku()), language.money(price)))
                .orElseGet(() -> language.say("checkout.changed.added"));
    }

    /** What was seen and is not in the cart any more. */
    List<String> gone(List<CartLine> cart, Reviewed seen) {
        return seen.goneFrom(cart).stream()
                .map(sku -> language.say("checkout.changed.gone", seen.piecesOf(sku), nameOf(sku)))
                .toList();
    }

    private String nameOf(String sku) {
        try {
            return language.name(window.product(sku).getName());
        } catch (UnknownProductException | CatalogAwayException unnamed) {
            return sku;
        }
    }
}
