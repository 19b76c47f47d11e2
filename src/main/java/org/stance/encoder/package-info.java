/**
 * A frozen neural network turns a text and a target into an embedding. Internal, except {@link
 * org.stance.encoder.Encoder}, {@link org.stance.encoder.EncoderIdentity}, {@link
 * org.stance.encoder.EncoderException} and {@link org.stance.encoder.TargetedText}. In reading
 * order:
 *
 * <ul>
 *   <li>{@link org.stance.encoder.Encoder}: what a program opens, uses and closes: e5-small-v2,
 *       which comes with the library, or a directory with another one.
 *   <li>{@code EncoderCore}: how the embedding of a text about a target is made: batches of texts
 *       of one length, and a cache. Shared by encoders of the same files.
 *   <li>{@code SubwordTokenizer} and {@code EncoderGraph}: text to word pieces (DJL's tokenizer),
 *       word pieces to numbers (ONNX Runtime). The two libraries are used in this package alone.
 *   <li>{@code EncoderFiles} and {@code Unpacked}: where graph and tokenizer come from; {@link
 *       org.stance.encoder.EncoderIdentity} says which they are.
 *   <li>{@link org.stance.encoder.NativeCode}, {@code SharedEnvironment} and {@code
 *       TemporaryProperties}: native code is loaded without a trace, and survives the end of the
 *       process.
 * </ul>
 *
 * <p>The trap: an encoder holds native memory that the garbage collector doesn't see. Close it, or
 * the classifier that opened it.
 *
 * <pre>{@code
 * List<TargetedText> texts =
 *     List.of(
 *         new TargetedText("We welcome every step.", Target.DEFAULT),
 *         new TargetedText("It is a betrayal.", Target.DEFAULT));
 * try (Encoder encoder = Encoder.bundled()) {
 *   List<float[]> embeddings = encoder.embed(texts);
 *   int dimension = encoder.identity().dimension(); // 384
 * }
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.stance.encoder;
