package org.stance.model;

import java.util.Set;

/**
 * The classes that a model of ours names. Tribuo loads any class that a file names before it looks
 * whether the class fits, so every other name is refused first.
 */
final class AllowedClasses {
  private static final String OLCUT = "com.oracle.labs.mlrg.olcut.provenance.";
  private static final String CLASSIFICATION = "org.tribuo.classification.";

  static final Set<String> NAMES =
      Set.of(
          OLCUT + "impl.ConfiguredObjectProvenanceImpl",
          OLCUT + "impl.NullConfiguredProvenance",
          OLCUT + "primitives.BooleanProvenance",
          OLCUT + "primitives.DateTimeProvenance",
          OLCUT + "primitives.DoubleProvenance",
          OLCUT + "primitives.IntProvenance",
          OLCUT + "primitives.LongProvenance",
          OLCUT + "primitives.StringProvenance",
          CLASSIFICATION + "ImmutableLabelInfo",
          CLASSIFICATION + "LabelFactory",
          CLASSIFICATION + "LabelFactory$LabelFactoryProvenance",
          CLASSIFICATION + "sgd.linear.LinearSGDModel",
          CLASSIFICATION + "sgd.linear.LinearSGDTrainer",
          CLASSIFICATION + "sgd.objectives.LogMulticlass",
          "org.stance.model.TextFeatures",
          "org.stance.training.TextFeatures",
          "org.tribuo.DataSource",
          "org.tribuo.ImmutableDataset",
          "org.tribuo.ImmutableFeatureMap",
          "org.tribuo.RealIDInfo",
          "org.tribuo.data.columnar.FieldExtractor",
          "org.tribuo.data.columnar.RowProcessor",
          "org.tribuo.data.columnar.processors.response.FieldResponseProcessor",
          "org.tribuo.math.LinearParameters",
          "org.tribuo.math.la.DenseMatrix",
          "org.tribuo.math.optimisers.AdaGrad",
          "org.tribuo.math.util.ExpNormalizer",
          "org.tribuo.provenance.DatasetProvenance",
          "org.tribuo.provenance.ModelProvenance",
          "org.tribuo.provenance.SimpleDataSourceProvenance",
          "org.tribuo.provenance.impl.TrainerProvenanceImpl");

  private AllowedClasses() {}
}
