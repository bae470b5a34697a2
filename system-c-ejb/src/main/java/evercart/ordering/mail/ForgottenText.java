package evercart.ordering.mail;

import evercart.ordering.customer.PasswordTokens;
import java.util.Locale;

/** How to choose a new password, in English or Chinese. */
record ForgottenText(ShopAddress shop, String token, Locale language) implements LetterText {

    @Override
    public String subject() {
        return new Phrases(language).say("subject.FORGOTTEN");
    }

    @Override
    public String body() {
        Phrases phrases = new Phrases(language);
        return String.join(
                "\r\n",
                phrases.say("greeting.FORGOTTEN"),
                "",
                shop.newPassword(token),
                "",
                phrases.say("farewell.FORGOTTEN", PasswordTokens.LIFE.toMinutes()),
                "");
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "how to choose a new password";
    }
}
