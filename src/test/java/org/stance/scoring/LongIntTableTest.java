package org.stance.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongIntTableTest {
  private static final long MAX_KEY = (1L << 40) - 1;
  private static final int MAX_VALUE = (1 << 24) - 1;

  @Test
  void everyKeyHasItsValueAndNoOtherKeyHasOne() {
    Random random = new Random(1);
    Map<Long, Integer> expected = new HashMap<>();
    for (int i = 0; i < 5_000; i++) {
      long key = i % 2 == 0 ? 1 + random.nextInt(20_000) : 1 + (random.nextLong() & MAX_KEY - 1);
      expected.put(key, random.nextInt(MAX_VALUE + 1));
    }
    LongIntTable table = new LongIntTable(expected.size());
    expected.forEach(table::put);
    expected.forEach((key, value) -> assertThat(table.get(key)).isEqualTo(value));
    for (long key = 0; key < 20_100; key++) {
      assertThat(table.get(key)).isEqualTo(expected.getOrDefault(key, LongIntTable.NONE));
    }
  }

  @Test
  void theEndsOfBothRangesFit() {
    LongIntTable table = new LongIntTable(2);
    table.put(MAX_KEY, MAX_VALUE);
    table.put(1, 0);
    assertThat(table.get(MAX_KEY)).isEqualTo(MAX_VALUE);
    assertThat(table.get(1)).isZero();
  }

  @Test
  void whatWouldNotFitIsRefused() {
    LongIntTable table = new LongIntTable(1);
    assertThatThrownBy(() -> table.put(0, 1)).hasMessage("key 0, value 1");
    assertThatThrownBy(() -> table.put(MAX_KEY + 1, 1)).hasMessage("key 1099511627776, value 1");
    assertThatThrownBy(() -> table.put(1, -1)).hasMessage("key 1, value -1");
    assertThatThrownBy(() -> table.put(1, MAX_VALUE + 1)).hasMessage("key 1, value 16777216");
  }

  @Test
  void anEmptyTableHoldsNothing() {
    assertThat(new LongIntTable(0).get(7)).isEqualTo(LongIntTable.NONE);
  }
}
