package evercart.ordering;

import evercart.api.ordering.Address;

/** What an address has to be like; its constructor was not asked when it came over the wire. */
public final class AddressParts {

    private AddressParts() {}

    /** @throws evercart.api.InvalidInputException naming the part at fault */
    public static void check(Address address) {
        Text.required("recipient", address.getRecipient(), Address.LONGEST_PART);
        Text.required("street", address.getStreet(), Address.LONGEST_PART);
        Text.required("postcode", address.getPostcode(), Address.LONGEST_PART);
        Text.required("city", address.getCity(), Address.LONGEST_PART);
        Text.required("country", address.getCountry(), Address.LONGEST_PART);
    }
}
