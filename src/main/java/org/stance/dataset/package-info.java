/**
 * Labelled data: reading, checking and splitting rows.
 *
 * <p>In reading order: {@link org.stance.dataset.LabelledReader} (files in, {@link
 * org.stance.dataset.LabelledData} out), {@link org.stance.dataset.LabelledText} (one row), {@link
 * org.stance.dataset.LabelledInspection} (invalid files, with every {@link
 * org.stance.dataset.LabelledProblem}), {@link org.stance.dataset.Annotations} (labels by several
 * annotators). Splitting: {@link org.stance.dataset.GroupedFolds} (grouped, stratified folds),
 * {@link org.stance.dataset.HeldOutFolds} (which rows are held out, by group or by week), {@link
 * org.stance.dataset.TimeSplit} (before and after a day).
 *
 * <p>Two questions have one answer for the whole program: {@link org.stance.dataset.DateRange}
 * (which day does a date mean?) and {@link org.stance.dataset.RowDocument} (which document is a row
 * from?).
 *
 * <pre>{@code
 * List<Path> files = List.of(Path.of("talks.csv"));
 * LabelledData data = LabelledReader.read(files, Optional.of(LabelSet.DEFAULT), Target.DEFAULT);
 * String group = GroupedFolds.groupColumn(data.rows());
 * HeldOutFolds folds = HeldOutFolds.ofWeeks(data.rows(), group, 5, 1);
 * int[] training = folds.others(0);
 * }</pre>
 *
 * <p>A trap: rows of one speaker or document are not independent. Split by {@link
 * org.stance.dataset.GroupedFolds}, never by row, or a model is tested on what it has memorised.
 */
@org.jspecify.annotations.NullMarked
package org.stance.dataset;
