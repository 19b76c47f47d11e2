/**
 * API. Articles as documents: a text, an id, and title, date and address if the source gives them.
 *
 * <ol>
 *   <li>{@link org.stance.document.Document}: one article.
 *   <li>{@link org.stance.document.DocumentReader}: reads documents from files, directories and
 *       standard input, one at a time. {@code ArticleFile} finds the files, {@code CorpusReader}
 *       reads a corpus of one JSON object per line, and {@code html} extracts the text of pages.
 * </ol>
 *
 * <pre>{@code
 * try (DocumentReader reader =
 *     DocumentReader.open(List.of("seeds"), InputStream.nullInputStream())) {
 *   for (Document document = reader.next(); document != null; document = reader.next()) {
 *     System.out.println(document.id() + ": " + document.text().length());
 *   }
 * }
 * }</pre>
 *
 * <p>A trap: offsets count UTF-16 code units in {@link org.stance.document.Document#text()}. For
 * HTML that is the extracted text, not the page, so offsets don't fit the file.
 */
@org.jspecify.annotations.NullMarked
package org.stance.document;
