package evercart.storefront.account;

import evercart.api.ordering.Address;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** An address of the account page. Its form is named by what it says, so that a button of an old page cannot remove another one. */
public final class KeptAddressRow {
    private final Address address;

    public KeptAddressRow(Address address) {
        this.address = address;
    }

    /** For the id of a form. */
    public String getId() {
        byte[] said = String.join("\n", getLine(), address.getCountry()).getBytes(StandardCharsets.UTF_8);
        return "address-" + UUID.nameUUIDFromBytes(said);
    }

    public Address getAddress() {
        return address;
    }

    /** All of it but the country, as one line. */
    public String getLine() {
        return String.join(
                ", ", address.getRecipient(), address.getStreet(), address.getPostcode() + " " + address.getCity());
    }
}
