package evercart.storefront.account;

import evercart.api.ordering.Customer;

/** Told when a customer is about to log out: right after, the session ends or is somebody else's. */
public record LoggingOut(Customer customer) {}
