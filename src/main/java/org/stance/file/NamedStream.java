package org.stance.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;

/** Tells what could not be read on; the system's words alone name no file. */
final class NamedStream extends FilterInputStream {
  private final String name;

  NamedStream(InputStream in, String name) {
    super(in);
    this.name = name;
  }

  @Override
  public int read() throws IOException {
    try {
      return in.read();
    } catch (IOException failed) {
      throw named(failed);
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      return in.read(bytes, offset, length);
    } catch (IOException failed) {
      throw named(failed);
    }
  }

  private IOException named(IOException failed) {
    IOException named = new FileSystemException(name, null, String.valueOf(failed.getMessage()));
    named.initCause(failed);
    return named;
  }
}
