/**
 * Sessions in the data grid. What travels between members is {@code DataSerializable} with a public constructor: Payara replaces Java
 * serialization by one that depends on the calling application.
 */
package evercart.session.hazelcast;
