/**
 * Agreement between annotators who labelled the same items.
 *
 * <p>In reading order: {@link org.stance.agreement.Agreement} (all figures with intervals, and the
 * definition of each), {@code AnnotatedItems} (the labels as indexes), {@code AgreementSums} (the
 * sums over items that the bootstrap resamples), {@code Coincidences} (Krippendorff's matrix and
 * the figures that follow from it).
 *
 * <pre>{@code
 * List<Map<String, String>> items =
 *     List.of(Map.of("Ana", "for", "Bo", "for"), Map.of("Ana", "for", "Bo", "against"));
 * LabelSet labels = new LabelSet(List.of("for", "against"));
 * Agreement agreement = Agreement.of(labels, List.of("Ana", "Bo"), items, Resampling.DEFAULT);
 * double alpha = agreement.figure(Agreement.AgreementMetric.ALPHA).value();
 * }</pre>
 *
 * <p>A trap: figures that correct for chance are undefined, NaN, if only one label was used,
 * however often the annotators agree.
 */
@org.jspecify.annotations.NullMarked
package org.stance.agreement;
