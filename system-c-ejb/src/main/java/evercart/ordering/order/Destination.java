package evercart.ordering.order;

import evercart.api.ordering.Address;
import jakarta.persistence.Embeddable;

/** The address of an order; all parts are null when there is none. */
@Embeddable
public class Destination {
    private String recipient;
    private String street;
    private String postcode;
    private String city;
    private String country;

    protected Destination() {}

    /** @param address may be null */
    Destination(Address address) {
        if (address != null) {
            recipient = address.getRecipient();
            street = address.getStreet();
            postcode = address.getPostcode();
            city = address.getCity();
            country = address.getCountry();
        }
    }

    /** May be null. */
    Address toAddress() {
        return recipient == null ? null : new Address(recipient, street, postcode, city, country);
    }
}
