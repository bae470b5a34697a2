package evercart.ordering.mail;

import evercart.ordering.customer.EmailWish;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * About another e-mail address of an account, in English or Chinese.
 *
 * @param kind which of the texts
 * @param at when the mail was written
 * @param link where to confirm the address; empty in mails that ask for nothing
 */
record EmailText(String kind, Instant at, String link, Locale language) implements LetterText {
    private static final String TAKEN = "TAKEN";

    static EmailText wanted(EmailMail mail, String link) {
        return new EmailText(EmailMail.WANTED, mail.writtenAt(), link, mail.language());
    }

    static EmailText taken(EmailMail mail) {
        return new EmailText(TAKEN, mail.writtenAt(), "", mail.language());
    }

    static EmailText moved(EmailMail mail) {
        return new EmailText(EmailMail.MOVED, mail.writtenAt(), "", mail.language());
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
                        phrases.say("farewell." + kind, EmailWish.LIFE.toMinutes()))
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\r\n\r\n", "", "\r\n"));
    }

    /** Without the link. */
    @Override
    public String toString() {
        return kind + " of a letter about an e-mail address";
    }
}
