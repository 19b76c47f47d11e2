/** Charts and tables as SVG and HTML. */
@org.jspecify.annotations.NullMarked
package org.stance.report.chart;
