package evercart.storefront.checkout;

import evercart.api.Money;
import evercart.api.ordering.Delivery;
import evercart.api.ordering.DeliveryTerms;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The deliveries among which the customer chose, each with its price, as the page's form carries them to the press of the button. */
record ShownDeliveries(List<DeliveryTerms> all) {
    private static final Pattern TERMS = Pattern.compile("([A-Z]{1,20})\\*(\\d{1,15})");

    /** What {@link #toText()} wrote. @param text what is not readable in it counts as not shown; may be null @param standard is shown always */
    static ShownDeliveries parse(String text, DeliveryTerms standard) {
        String currency = standard.getPrice().getCurrency();
        Stream<DeliveryTerms> others = Stream.of(text == null ? new String[0] : text.split(" "))
                .flatMap(part -> terms(part, currency))
                .filter(terms -> terms.getDelivery() != Delivery.STANDARD);
        return new ShownDeliveries(Stream.concat(Stream.of(standard), others).toList());
    }

    private static Stream<DeliveryTerms> terms(String part, String currency) {
        Matcher terms = TERMS.matcher(part);
        return Arrays.stream(Delivery.values())
                .filter(delivery -> terms.matches() && delivery.name().equals(terms.group(1)))
                .map(delivery -> new DeliveryTerms(delivery, Money.ofMinor(Long.parseLong(terms.group(2)), currency)));
    }

    Optional<DeliveryTerms> of(Delivery delivery) {
        return all.stream().filter(terms -> terms.getDelivery() == delivery).findFirst();
    }

    String toText() {
        return all.stream()
                .map(terms -> terms.getDelivery() + "*" + terms.getPrice().getMinorUnits())
                .collect(Collectors.joining(" "));
    }
}
