package evercart.ordering.mail;

import evercart.api.Money;
import evercart.api.ordering.Address;
import evercart.api.ordering.Delivery;
import evercart.api.ordering.Order;
import evercart.api.ordering.OrderLine;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** What a mail about an order says, in English or Chinese. */
final class OrderText implements LetterText {
    private final String kind;
    private final Order order;
    private final Delivery delivery;
    private final Phrases phrases;

    /** @param kind what it tells of: the constants of {@link OrderMail} */
    OrderText(String kind, Order order, Delivery delivery, Locale language) {
        this.kind = kind;
        this.order = order;
        this.delivery = delivery;
        phrases = new Phrases(language);
    }

    @Override
    public String subject() {
        return phrases.say("subject." + kind, order.getNumber());
    }

    @Override
    public String body() {
        List<String> text = new ArrayList<>();
        text.add(phrases.say("greeting." + kind, order.getNumber(), phrases.time(order.getPlacedAt())));
        text.add("");
        order.getLines().forEach(line -> text.add(line(line)));
        text.add("");
        text.add(phrases.say("delivery." + delivery, price(order.getDeliveryPrice())));
        text.add(phrases.say("total", money(order.getTotal())));
        if (goesOn()) {
            text.add(phrases.say("payment." + order.getPayment()));
            text.add("");
            text.addAll(destination(order.getAddress()));
        }
        text.add("");
        text.add(phrases.say("farewell." + kind));
        return String.join("\r\n", text) + "\r\n";
    }

    private boolean goesOn() {
        return !OrderMail.REFUNDED.equals(kind) && !OrderMail.REJECTED.equals(kind);
    }

    private String line(OrderLine line) {
        return phrases.say(
                "line",
                String.valueOf(line.getQuantity()),
                line.getName().in(phrases.language()),
                money(line.getPrice()),
                money(line.getTotal()));
    }

    private List<String> destination(Address address) {
        return address == null
                ? List.of(phrases.say("address.none"))
                : List.of(
                        phrases.say("address"),
                        address.getRecipient(),
                        address.getStreet(),
                        address.getPostcode() + " " + address.getCity(),
                        address.getCountry());
    }

    private String price(Money delivery) {
        return delivery.isZero() ? phrases.say("free") : money(delivery);
    }

    private String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(phrases.language());
        format.setCurrency(Currency.getInstance(money.getCurrency()));
        format.setMinimumFractionDigits(money.getAmount().scale());
        format.setMaximumFractionDigits(money.getAmount().scale());
        return format.format(money.getAmount());
    }
}
