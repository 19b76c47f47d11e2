package org.stance.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stance.dataset.LabelledText;
import org.tribuo.data.columnar.ColumnarIterator;

/** Labelled rows as Tribuo's row processor reads them: their text and their label. */
final class StatementRows extends ColumnarIterator {
  static final String TEXT = "text";
  static final String LABEL = "label";
  private static final List<String> FIELDS = List.of(TEXT, LABEL);

  private final List<LabelledText> statements;
  private int next;

  StatementRows(List<LabelledText> statements) {
    this.statements = List.copyOf(statements);
    this.fields = FIELDS;
  }

  @Override
  protected Optional<Row> getRow() {
    if (next == statements.size()) {
      return Optional.empty();
    }
    LabelledText statement = statements.get(next);
    Map<String, String> values = Map.of(TEXT, statement.text(), LABEL, statement.label());
    return Optional.of(new Row(next++, FIELDS, values));
  }
}
