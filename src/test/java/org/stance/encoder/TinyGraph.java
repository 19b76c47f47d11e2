package org.stance.encoder;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The smallest ONNX graphs, written by hand as protobuf. */
public final class TinyGraph {
  static final int FLOAT = 1;
  static final int INT64 = 7;

  private TinyGraph() {}

  /**
   * A graph of one node that turns whole numbers in two dimensions into another type.
   *
   * @param input the name of its input
   * @param type the type of its output, {@link #FLOAT} or {@link #INT64}
   */
  static byte[] cast(String input, int type) {
    return model(value(input, INT64), value("y", type), cast(input, "y", type));
  }

  /**
   * A graph of two nodes whose output is one number a text: the mean of its pieces' numbers.
   *
   * @return its bytes
   */
  public static byte[] mean() {
    return mean("input_ids", "y");
  }

  /**
   * The same graph by other names.
   *
   * @param input the name of its input
   * @param output the name of its output
   */
  static byte[] mean(String input, String output) {
    return mean(input, output, join(text(1, "axes"), number(8, 1), number(20, 7)));
  }

  /** A graph whose output is one number for all texts together. */
  static byte[] meanOfAll() {
    byte[] axes = join(text(1, "axes"), number(8, 0), number(8, 1), number(20, 7));
    return mean("input_ids", "y", axes);
  }

  private static byte[] mean(String input, String output, byte[] axes) {
    byte[] mean = join(text(1, "x"), text(2, output), text(4, "ReduceMean"), part(5, axes));
    return model(value(input, INT64), value(output, FLOAT), cast(input, "x", FLOAT), mean);
  }

  private static byte[] cast(String input, String output, int type) {
    byte[] to = join(text(1, "to"), number(3, type), number(20, 2));
    return join(text(1, input), text(2, output), text(4, "Cast"), part(5, to));
  }

  private static byte[] model(byte[] input, byte[] output, byte[]... nodes) {
    byte[] graph = join(text(2, "tiny"), part(11, input), part(12, output));
    for (byte[] node : nodes) {
      graph = join(graph, part(1, node));
    }
    return join(number(1, 7), part(7, graph), part(8, number(2, 11)));
  }

  private static byte[] value(String name, int type) {
    byte[] shape = join(part(1, text(2, name + 1)), part(1, text(2, name + 2)));
    return join(text(1, name), part(2, part(1, join(number(1, type), part(2, shape)))));
  }

  private static byte[] text(int field, String text) {
    return part(field, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] part(int field, byte[] bytes) {
    return join(varint(field << 3 | 2), varint(bytes.length), bytes);
  }

  private static byte[] number(int field, int number) {
    return join(varint(field << 3), varint(number));
  }

  private static byte[] varint(int number) {
    return number < 128
        ? new byte[] {(byte) number}
        : new byte[] {(byte) (number & 127 | 128), (byte) (number >> 7)};
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }
}
