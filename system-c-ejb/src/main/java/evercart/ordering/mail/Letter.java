package evercart.ordering.mail;

import java.time.Instant;
import java.util.Locale;

/**
 * A mail on its way.
 *
 * @param id by which a mail program can tell a second copy
 * @param about what it is about, for the log
 * @param writtenAt the same at every attempt
 */
record Letter(String id, String about, String recipient, Locale language, Instant writtenAt, LetterText text) {}
