package evercart.storefront.checkout;

import evercart.api.ordering.Address;

/** An address while a customer writes it. */
public final class AddressForm {
    private String recipient;
    private String street;
    private String postcode;
    private String city;
    private String country;

    AddressForm(String recipient, String country) {
        this.recipient = recipient;
        this.country = country;
    }

    /** @throws evercart.api.InvalidInputException naming the part at fault */
    Address toAddress() {
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
