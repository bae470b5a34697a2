/** An application that is not the shop, to try the session manager with: one servlet whose paths do one thing each to the session. */
package evercart.session.trial;
