package evercart.ordering.mail;

import java.time.Instant;
import java.util.Locale;

/**
 * That a password was changed, in English or Chinese. It has no link, so that nobody gets used to following one from such a mail.
 *
 * @param at the moment of the change
 */
record ChangedText(Instant at, Locale language) implements LetterText {

    @Override
    public String subject() {
        return new Phrases(language).say("subject.CHANGED");
    }

    @Override
    public String body() {
        Phrases phrases = new Phrases(language);
        return String.join(
                "\r\n", phrases.say("greeting.CHANGED", phrases.time(at)), "", phrases.say("farewell.CHANGED"), "");
    }
}
