package org.stance.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance.encoder.Jvm;
import org.stance.model.ModelParts;
import org.stance.weights.WeightsFormat;

/**
 * Equal rows and seed give equal weights. Two processes, since the order of {@code Set.of} and
 * {@code Map.of} is the same within one and differs between two.
 */
@Tag("slow")
class TwoProcessesTest {
  @TempDir private Path folder;

  private ModelParts trained(int threads) throws Exception {
    Path home = Files.createDirectory(folder.resolve("home" + threads));
    Path file = folder.resolve(threads + ".stance");
    List<String> args = List.of(Integer.toString(threads), file.toString());
    assertThat(Jvm.run(home, TrainProgram.class, List.of(), args)).isEqualTo(new Jvm.Result(0, ""));
    assertThat(home).isEmptyDirectory();
    return ModelParts.read(file);
  }

  @Test
  void weightsAreEqualToTheByteWhateverTheThreads() throws Exception {
    ModelParts one = trained(1);
    ModelParts three = trained(3);
    assertThat(WeightsFormat.write(three.weights()))
        .isEqualTo(WeightsFormat.write(one.weights()))
        .hasSizeGreaterThan(1000);
    assertThat(three.facts()).isEqualTo(one.facts());
    assertThat(three.facts().scope().targets()).hasSize(2);
  }
}
