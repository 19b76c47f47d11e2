package org.stance.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Extracts from each of its files, in one process, and prints exit codes and messages. */
final class ExtractEach {
  private ExtractEach() {}

  public static void main(String[] files) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    for (String file : files) {
      Shell shell = Shell.run("extract", file, "--format", "csv");
      out.println(shell.exitCode() + " " + shell.err().replace('\n', ' '));
    }
  }
}
