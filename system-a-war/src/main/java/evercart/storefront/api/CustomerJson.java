package evercart.storefront.api;

import evercart.api.ordering.Customer;

/** A customer as the API shows it. */
public record CustomerJson(String email, String name) {

    static CustomerJson of(Customer customer) {
        return new CustomerJson(customer.getEmail(), customer.getName());
    }
}
