package org.stance.training;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.provenance.ConfiguredObjectProvenance;
import com.oracle.labs.mlrg.olcut.provenance.impl.ConfiguredObjectProvenanceImpl;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stance.features.FeatureExtractor;
import org.stance.features.FeatureGroup;
import org.tribuo.data.columnar.ColumnarFeature;
import org.tribuo.data.columnar.FieldProcessor;

/** Our feature extractor as a field processor of Tribuo's, which records its settings. */
final class TextFeatures implements FieldProcessor {
  @Config(mandatory = true, description = "The field to read.")
  private String fieldName = "";

  @Config(mandatory = true, description = "The feature groups, separated by commas.")
  private String featureGroups = "";

  private FeatureExtractor extractor = new FeatureExtractor(Set.of(FeatureGroup.WORDS));

  TextFeatures(String fieldName, Set<FeatureGroup> groups) {
    this.fieldName = fieldName;
    this.featureGroups = String.join(",", groups.stream().map(FeatureGroup::label).toList());
    postConfig();
  }

  /** For Tribuo's configuration, which fills the fields and calls {@link #postConfig}. */
  @SuppressWarnings("unused")
  private TextFeatures() {}

  @Override
  public void postConfig() {
    extractor = new FeatureExtractor(FeatureGroup.parse(featureGroups));
  }

  @Override
  public String getFieldName() {
    return fieldName;
  }

  @Override
  public List<ColumnarFeature> process(String value) {
    List<ColumnarFeature> features = new ArrayList<>();
    extractor
        .extract(value)
        .counts()
        .forEach((name, count) -> features.add(new ColumnarFeature(fieldName, name, count)));
    return features;
  }

  @Override
  public GeneratedFeatureType getFeatureType() {
    return GeneratedFeatureType.TEXT;
  }

  @Override
  public TextFeatures copy(String newFieldName) {
    return new TextFeatures(newFieldName, extractor.groups());
  }

  @Override
  public ConfiguredObjectProvenance getProvenance() {
    return new ConfiguredObjectProvenanceImpl(this, "FieldProcessor");
  }
}
