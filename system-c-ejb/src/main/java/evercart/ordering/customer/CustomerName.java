package evercart.ordering.customer;

import evercart.ordering.Text;

/** What to call a customer; null when the customer told none. */
record CustomerName(String value) {
    private static final int LONGEST = 100;

    /** @throws evercart.api.InvalidInputException naming {@code name} */
    CustomerName {
        Text.optional("name", value, LONGEST);
        value = value == null || value.isBlank() ? null : value.strip();
    }
}
