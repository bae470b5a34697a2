/**
 * How many nodes a system is to have, and why. Pure code: it looks at nothing, starts nothing and asks no clock, so that every
 * decision can be repeated in a test. {@link evercart.manager.policy.Autoscaler} is the place to begin.
 */
package evercart.manager.policy;
