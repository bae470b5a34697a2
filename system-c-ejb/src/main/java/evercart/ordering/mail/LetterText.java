package evercart.ordering.mail;

import evercart.api.Money;
import evercart.api.ordering.Address;
import evercart.api.ordering.Order;
import evercart.api.ordering.OrderLine;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a mail about an order says, in English or Chinese. */
final class LetterText {
    private static final String BUNDLE = "evercart.ordering.mail.letters";
    private static final ZoneId SHOP_ZONE = ZoneId.of("Europe/London");

    private final String kind;
    private final Order order;
    private final Locale language;
    private final ResourceBundle texts;

    LetterText(Letter letter) {
        kind = letter.kind();
        order = letter.order();
        language = Locale.CHINESE.getLanguage().equals(letter.language().getLanguage()) ? Locale.CHINA : Locale.UK;
        texts = ResourceBundle.getBundle(
                BUNDLE,
                language,
                LetterText.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String subject() {
        return say("subject." + kind, order.getId());
    }

    String body() {
        List<String> text = new ArrayList<>();
        text.add(say("greeting." + kind, order.getId(), time(order.getPlacedAt())));
        text.add("");
        order.getLines().forEach(line -> text.add(line(line)));
        text.add("");
        text.add(say("total", money(order.getTotal())));
        if (!OrderMail.REFUNDED.equals(kind)) {
            text.add(say("payment." + order.getPayment()));
            text.add("");
            text.addAll(destination(order.getAddress()));
        }
        text.add("");
        text.add(say("farewell." + kind));
        return String.join("\r\n", text) + "\r\n";
    }

    private String line(OrderLine line) {
        return say(
                "line",
                String.valueOf(line.getQuantity()),
                line.getName().in(language),
                money(line.getPrice()),
                money(line.getTotal()));
    }

    private List<String> destination(Address address) {
        return address == null
                ? List.of(say("address.none"))
                : List.of(
                        say("address"),
                        address.getRecipient(),
                        address.getStreet(),
                        address.getPostcode() + " " + address.getCity(),
                        address.getCountry());
    }

    private String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(language);
        format.setCurrency(Currency.getInstance(money.getCurrency()));
        format.setMinimumFractionDigits(money.getAmount().scale());
        format.setMaximumFractionDigits(money.getAmount().scale());
        return format.format(money.getAmount());
    }

    private String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(SHOP_ZONE)
                .format(instant);
    }

    private String say(String key, Object... values) {
        return new MessageFormat(texts.getString(key), language).format(values);
    }
}
