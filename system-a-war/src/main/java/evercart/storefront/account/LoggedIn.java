package evercart.storefront.account;

import evercart.api.ordering.Customer;

/** Told when somebody has just logged in, inside that very request. */
public record LoggedIn(Customer customer) {}
