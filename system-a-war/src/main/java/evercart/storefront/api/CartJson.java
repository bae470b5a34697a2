package evercart.storefront.api;

import evercart.storefront.cart.Cart;
import evercart.storefront.cart.CartLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** The cart as the API shows it. */
public record CartJson(List<Line> items, int pieces, BigDecimal total, String currency) {

    /** One product of it; the price is that of one piece. */
    public record Line(String sku, String name, int quantity, BigDecimal price, String currency) {

        static Line of(CartLine line, Locale locale) {
            return new Line(
                    line.getSku(),
                    line.getName().in(locale),
                    line.getQuantity(),
                    line.getPrice().getAmount(),
                    line.getPrice().getCurrency());
        }
    }

    static CartJson of(Cart cart, Locale locale) {
        return new CartJson(
                cart.lines().stream().map(line -> Line.of(line, locale)).toList(),
                cart.pieces(),
                cart.total().getAmount(),
                cart.total().getCurrency());
    }
}
