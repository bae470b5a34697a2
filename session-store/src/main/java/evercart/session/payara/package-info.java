/** The session manager in Payara: everything that depends on the application server's own classes, and nothing else. */
package evercart.session.payara;
