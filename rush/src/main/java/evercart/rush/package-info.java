/** Customers by the dozen against a running shop, and what came of it. {@link evercart.rush.Rush} is the place to begin. */
package evercart.rush;
