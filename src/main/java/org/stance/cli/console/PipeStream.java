package org.stance.cli.console;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Distinguishes a closed pipe from a full disk, which only the system's messages do. */
public final class PipeStream extends FilterOutputStream {
  public PipeStream(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException failed) {
      String message = String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT);
      throw message.contains("pipe")
          ? new BrokenPipeException(failed)
          : new IOException("can't write standard output: " + failed.getMessage(), failed);
    }
  }
}
