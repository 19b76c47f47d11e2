/**
 * Who stands where: shares of each stance by speaker, country, outlet or week, corrected for the
 * model's errors. It computes; {@code report} writes.
 *
 * <p>In reading order: {@link org.stance.shares.StanceCounts} (collects statements, counts each
 * duplicate once, and can be merged), {@link org.stance.shares.ShareReport} (the result, and the
 * assumptions behind it), {@link org.stance.shares.Shares} (one group of it), {@link
 * org.stance.shares.ShareOptions} and {@link org.stance.shares.Grouping} (how to break it down),
 * {@link org.stance.shares.CountedStatement} (what is counted of a statement), {@link
 * org.stance.shares.ClassifiedRows} (statements from a file).
 *
 * <p>Internal: {@code StoredStatement} is what is kept of a statement, {@code DistinctStatements}
 * and {@code NearDuplicates} leave out what is repeated. {@code ErrorRates} estimates the model's
 * errors from its held-out rows, {@code ConfusionQuantifier} the true shares given these, and
 * {@code CorrectedShares} adds the intervals.
 *
 * <pre>{@code
 * StanceModel model = StanceModel.load(Path.of("talks.stance"));
 * Document article = Document.of("note", "The mayor said that they would never agree.");
 * StanceCounts counts = new StanceCounts(model.labels());
 * counts.add(StanceClassifier.of(model).classify(article, model.defaultTarget()));
 * ShareOptions options = new ShareOptions(counts.groupings(), 5, Resampling.DEFAULT);
 * ShareReport report = counts.shares(model.heldOutConfusion(), options);
 * }</pre>
 *
 * <p>A trap: a share without its interval says little. The correction reduces bias but adds
 * variance, and it is valid only where the model errs as it did on its held-out rows.
 */
@org.jspecify.annotations.NullMarked
package org.stance.shares;
