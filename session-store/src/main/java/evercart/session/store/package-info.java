/** The SPI of session stores: what one must do, and nothing of who uses it. Each store runs {@code SessionStoreContract}. */
package evercart.session.store;
