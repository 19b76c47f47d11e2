/**
 * Who stands where: classified statements counted and put together by speaker, country, outlet or
 * week, with shares corrected for the model's errors. It computes; {@code report} writes.
 *
 * <p>In reading order: {@link org.stance.shares.CountedStatement} (what counting needs of one),
 * {@link org.stance.shares.StanceCounts} (collects them, each copy once), {@link
 * org.stance.shares.Grouping}, {@link org.stance.shares.ShareOptions}, {@link
 * org.stance.shares.ShareReport} (the result, and what it assumes), {@link
 * org.stance.shares.Shares} (one group of it). Behind these, {@code Copies} (statements told
 * again), {@code ErrorRates} (what held-out rows say of the model's errors), {@code Mixture} (the
 * shares behind what it predicted) and {@code CorrectedShares} (the same with intervals).
 *
 * <pre>{@code
 * StanceCounts counts = new StanceCounts(model.labels());
 * counts.add(classified);
 * ShareReport report = counts.shares(model.heldOutConfusion(), options);
 * }</pre>
 *
 * <p>The trap: a share without its interval says little. Correction takes the bias out and lets
 * chance in, and it holds only where the model errs as it did on its held-out rows.
 */
@org.jspecify.annotations.NullMarked
package org.stance.shares;
