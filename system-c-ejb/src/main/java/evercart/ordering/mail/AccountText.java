package evercart.ordering.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * About an account, in English or Chinese.
 *
 * @param kind which of the texts
 * @param at when the mail was written
 * @param link to what its reader may do; empty in mails that ask for nothing
 * @param life how long the link is good
 */
record AccountText(String kind, Instant at, String link, Duration life, Locale language) implements LetterText {

    /** What was done, or not done. It has no link, so that nobody gets used to following one from such a mail. */
    static AccountText telling(String kind, WaitingMail mail) {
        return withLink(kind, mail, "", Duration.ZERO);
    }

    static AccountText withLink(String kind, WaitingMail mail, String link, Duration life) {
        return new AccountText(kind, mail.writtenAt(), link, life, mail.language());
    }

    @Override
    public String subject() {
        return new Phrases(language).say("subject." + kind);
    }

    @Override
    public String body() {
        Phrases phrases = new Phrases(language);
        return Stream.of(
                        phrases.say("greeting." + kind, phrases.time(at)),
                        link,
                        phrases.say("farewell." + kind, life.toMinutes()))
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\r\n\r\n", "", "\r\n"));
    }

    /** Without the link. */
    @Override
    public String toString() {
        return kind + " of a letter about an account";
    }
}
