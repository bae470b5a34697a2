/** A node's own copies of sessions, and how they come from the store and go back: nothing here knows the application server. */
package evercart.session.local;
