package org.stance.report;

/**
 * One bar of a reliability diagram: the rows whose confidence lies in a stretch.
 *
 * @param low lower end of the stretch, inclusive, 0 to 1
 * @param high upper end, exclusive but for the last bin, which holds confidence 1
 * @param count the number of rows
 * @param confidence their mean confidence; 0 where there are none
 * @param accuracy their share predicted right; 0 where there are none
 */
public record ReliabilityBin(
    double low, double high, long count, double confidence, double accuracy) {}
