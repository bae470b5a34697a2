package evercart.storefront.checkout;

import evercart.api.Money;
import evercart.storefront.cart.CartLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the customer saw when asked to order, as the page's form carries it to the press of the button: nothing else is ordered. */
public final class Reviewed {
    private static final Pattern LINE = Pattern.compile("([A-Za-z0-9._-]{1,50})\\*(\\d{1,3})\\*(\\d{1,15})");

    private final Map<String, Line> lines;

    /** @param price of one piece in the smallest unit of the cart's currency */
    private record Line(int pieces, long price) {
        static Line of(CartLine line) {
            return new Line(line.getQuantity(), line.getPrice().getMinorUnits());
        }
    }

    private Reviewed(Map<String, Line> lines) {
        this.lines = lines;
    }

    public static Reviewed of(List<CartLine> cart) {
        Map<String, Line> lines = new LinkedHashMap<>();
        cart.forEach(line -> lines.put(line.getSku(), Line.of(line)));
        return new Reviewed(lines);
    }

    /** What {@link #toString()} wrote. @param text what is not readable in it counts as not seen; may be null */
    public static Reviewed parse(String text) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (String part : text == null ? new String[0] : text.split(" ")) {
            Matcher line = LINE.matcher(part);
            if (line.matches()) {
                lines.put(line.group(1), new Line(Integer.parseInt(line.group(2)), Long.parseLong(line.group(3))));
            }
        }
        return new Reviewed(lines);
    }

    /** Whether this line was seen just as it is. */
    boolean shows(CartLine line) {
        return Line.of(line).equals(lines.get(line.getSku()));
    }

    /** Whether all of the cart was seen as it is, and nothing that it does not hold any more. */
    boolean isOf(List<CartLine> cart) {
        return lines.size() == cart.size() && cart.stream().allMatch(this::shows);
    }

    /** 0 when it was not seen. */
    int piecesOf(String sku) {
        Line seen = lines.get(sku);
        return seen == null ? 0 : seen.pieces();
    }

    /** Of one piece, in the currency of the cart. */
    Optional<Money> priceOf(CartLine line) {
        return Optional.ofNullable(lines.get(line.getSku()))
                .map(seen -> Money.ofMinor(seen.price(), line.getPrice().getCurrency()));
    }

    /** Codes of what was seen and is not in the cart any more. */
    List<String> goneFrom(List<CartLine> cart) {
        List<String> gone = new ArrayList<>(lines.keySet());
        cart.forEach(line -> gone.remove(line.getSku()));
        return gone;
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        lines.forEach((sku, line) -> parts.add(sku + "*" + line.pieces() + "*" + line.price()));
        return String.join(" ", parts);
    }
}
