package evercart.storefront.account;

import evercart.api.ordering.Customer;

/** Told when a customer is about to log out: the session ends right after. */
public record LoggingOut(Customer customer) {}
