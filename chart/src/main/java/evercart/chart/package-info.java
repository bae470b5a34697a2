/** Figures over time as SVG: a picture of panels one above the other on one time axis, or small, for a page. */
package evercart.chart;
