package org.stance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reports as text, and checks that every page must pass. */
final class Pages {
  static final ReportSubject SUBJECT =
      new ReportSubject(List.of("talks.stance"), "test.csv", "speaker", 0);

  /** One of the forms of a report. */
  interface Form {
    void write(Report report, Writer out) throws IOException;
  }

  private Pages() {}

  static String written(Report report, Form form) throws IOException {
    StringWriter out = new StringWriter();
    form.write(report, out);
    return out.toString();
  }

  /** Well-formed, without script or outside resource, each drawing with its alternative. */
  static Document checked(String html) throws Exception {
    assertThat(html)
        .startsWith("<!DOCTYPE html>")
        .doesNotContain("http:", "https:", "src=", "url(");
    Document page =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(html)));
    assertThat(elements(page, "script")).isEmpty();
    List<String> ids = new ArrayList<>();
    for (Element svg : elements(page, "svg")) {
      assertThat(svg.getAttribute("role")).isEqualTo("img");
      List<String> parts = new ArrayList<>();
      for (String name : List.of("title", "desc")) {
        Element element = (Element) svg.getElementsByTagName(name).item(0);
        assertThat(element.getTextContent()).isNotBlank();
        parts.add(element.getAttribute("id"));
      }
      assertThat(svg.getAttribute("aria-labelledby")).isEqualTo(String.join(" ", parts));
      ids.addAll(parts);
    }
    assertThat(ids).doesNotHaveDuplicates();
    return page;
  }

  static List<Element> elements(Document page, String name) {
    NodeList nodes = page.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  static List<String> texts(Document page, String name) {
    return elements(page, name).stream().map(Element::getTextContent).toList();
  }
}
