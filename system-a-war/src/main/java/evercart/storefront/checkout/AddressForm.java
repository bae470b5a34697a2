package evercart.storefront.checkout;

import evercart.api.ordering.Address;

/** An address while a customer writes it. */
public final class AddressForm {
    private String recipient;
    private String street;
    private String postcode;
    private String city;
    private String country;

    public AddressForm(String recipient, String country) {
        this.recipient = recipient;
        this.country = country;
    }

    /** As it was kept. */
    AddressForm(Address kept) {
        this(kept.getRecipient(), kept.getCountry());
        street = kept.getStreet();
        postcode = kept.getPostcode();
        city = kept.getCity();
    }

    /** @throws evercart.api.InvalidInputException naming the part at fault */
    public Address toAddress() {
        return new Address(recipient, street, postcode, city, country);
    }

    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(String recipient) {
        this.recipient = recipient;
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = street;
    }

    public String getPostcode() {
        return postcode;
    }

    public void setPostcode(String postcode) {
        this.postcode = postcode;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }
}
