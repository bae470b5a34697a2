package evercart.ordering.mail;

/** What a mail says. It is made when the mail is handed over, so that a failure counts as one of that mail. */
interface LetterText {

    String subject();

    /** Its lines end with CR and LF. */
    String body();
}
