package evercart.api.ordering;

import evercart.api.InvalidInputException;
import java.io.Serializable;

/** Where an order goes. */
public final class Address implements Serializable {
    public static final int LONGEST_PART = 100;
    private static final long serialVersionUID = 1L;

    private final String recipient;
    private final String street;
    private final String postcode;
    private final String city;
    private final String country;

    /** @throws InvalidInputException naming the part that is blank or longer than 100 characters */
    public Address(String recipient, String street, String postcode, String city, String country) {
        this.recipient = part("recipient", recipient);
        this.street = part("street", street);
        this.postcode = part("postcode", postcode);
        this.city = part("city", city);
        this.country = part("country", country);
    }

    private static String part(String field, String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidInputException(field, "must not be empty");
        }
        if (value.length() > LONGEST_PART) {
            throw new InvalidInputException(field, "must have at most " + LONGEST_PART + " characters");
        }
        return value.strip();
    }

    public String getRecipient() {
        return recipient;
    }

    public String getStreet() {
        return street;
    }

    public String getPostcode() {
        return postcode;
    }

    public String getCity() {
        return city;
    }

    public String getCountry() {
        return country;
    }
}
