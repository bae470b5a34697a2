package evercart.storefront.api;

import evercart.api.ordering.Customer;
import jakarta.json.bind.annotation.JsonbNillable;

/** A customer as the API shows it. */
@JsonbNillable
public record CustomerJson(String email, String name) {

    static CustomerJson of(Customer customer) {
        return new CustomerJson(customer.getEmail(), customer.getName());
    }
}
