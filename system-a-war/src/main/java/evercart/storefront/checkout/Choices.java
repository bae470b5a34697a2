package evercart.storefront.checkout;

import evercart.api.ordering.Address;
import evercart.api.ordering.DeliveryTerms;
import evercart.api.ordering.Payment;
import java.util.function.Supplier;

/**
 * What a customer chooses about an order besides its goods.
 *
 * @param address may be null: delivery is arranged with the customer
 * @param delivery with the price that the customer saw; asked only when the order is not placed yet
 */
public record Choices(Payment payment, Address address, Supplier<DeliveryTerms> delivery) {}
