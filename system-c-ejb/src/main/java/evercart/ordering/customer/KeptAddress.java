package evercart.ordering.customer;

import evercart.api.ordering.Address;
import jakarta.persistence.Embeddable;

/** An address that a customer keeps for the next order. */
@Embeddable
public class KeptAddress {
    private String recipient;
    private String street;
    private String postcode;
    private String city;
    private String country;

    protected KeptAddress() {}

    KeptAddress(Address address) {
        recipient = address.getRecipient();
        street = address.getStreet();
        postcode = address.getPostcode();
        city = address.getCity();
        country = address.getCountry();
    }

    Address toAddress() {
        return new Address(recipient, street, postcode, city, country);
    }
}
