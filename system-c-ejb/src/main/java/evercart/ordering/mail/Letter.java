package evercart.ordering.mail;

import evercart.api.ordering.Order;
import java.util.Locale;

/** A confirmation on its way. @param id the same at every attempt, so that a mail program can tell a second copy */
record Letter(String id, String recipient, Locale language, Order order) {}
