/** Figures over time as an SVG picture: panels one above the other on one time axis. */
package evercart.chart;
