package evercart.ordering.order;

import evercart.api.Money;
import evercart.api.ordering.DeliveryTerms;
import evercart.api.ordering.OrderRequest;

/**
 * A customer's wish to buy that keeps all rules.
 *
 * @param total of the goods and their delivery
 */
record Purchase(OrderRequest request, DeliveryTerms delivery, Money total) {}
