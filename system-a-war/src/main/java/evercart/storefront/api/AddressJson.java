package evercart.storefront.api;

import evercart.api.ordering.Address;

/** Reads an address from what a client sent. */
final class AddressJson {

    private AddressJson() {}

    /** @throws evercart.api.InvalidInputException naming the part at fault */
    static Address read(JsonBody part) {
        return new Address(
                part.textOrNull("recipient"),
                part.textOrNull("street"),
                part.textOrNull("postcode"),
                part.textOrNull("city"),
                part.textOrNull("country"));
    }
}
