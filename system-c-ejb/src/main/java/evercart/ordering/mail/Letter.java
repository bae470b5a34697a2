package evercart.ordering.mail;

import evercart.api.ordering.Order;
import java.time.Instant;
import java.util.Locale;

/**
 * A mail about an order on its way.
 *
 * @param id the same at every attempt, so that a mail program can tell a second copy
 * @param kind what it tells of: the constants of {@link OrderMail}
 * @param writtenAt the same at every attempt
 */
record Letter(String id, String kind, String recipient, Locale language, Order order, Instant writtenAt) {}
