package io.paceline.platform.imports.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Walks over the elements of one part of a workbook. Element and attribute names count without
/// their namespaces, which differ between the transitional and the strict form of the standard.
final class XmlPart implements Closeable {

    private static final char BOM = '\uFEFF';

    private final String name;
    private final Reader markup;
    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private int depth;

    private XmlPart(String name, Reader markup, XMLStreamReader xml) {
        this.name = name;
        this.markup = markup;
        this.xml = xml;
    }

    static XmlPart open(Archive archive, String name) throws IOException {
        var text =
                new BufferedReader(
                        new InputStreamReader(
                                archive.read(name),
                                UTF_8.newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        try {
            skipBom(text);
            var markup = new BoundedMarkup(text);
            return new XmlPart(name, markup, factory().createXMLStreamReader(markup));
        } catch (XMLStreamException malformed) {
            text.close();
            throw malformed(name, malformed);
        } catch (CharacterCodingException _) {
            text.close();
            throw InvalidWorkbook.malformed(name + " is not in UTF-8");
        }
    }

    /// Goes to the next element within the one of the given depth, and false at its end.
    boolean nextWithin(int outer) {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_DOCUMENT
                    || (event == XMLStreamConstants.END_ELEMENT && depth < outer)) {
                return false;
            }
        }
    }

    /// How many elements are open, this one included.
    int depth() {
        return depth;
    }

    String element() {
        return xml.getLocalName();
    }

    @Nullable String attribute(String local) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(local)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /// The text right in this element, without that of elements in it; goes to its end.
    String text(int most) {
        var text = new StringBuilder();
        int inside = depth;
        while (true) {
            int event = next();
            switch (event) {
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE -> {
                    if (depth == inside) {
                        text.append(
                                xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                        requireAtMost(most, text.length());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth < inside) {
                        return text.toString();
                    }
                }
                default -> {}
            }
        }
    }

    void requireAtMost(int most, int length) {
        if (length > most) {
            throw InvalidWorkbook.tooLarge(
                    "%s holds a text of more than %d characters".formatted(name, most));
        }
    }

    InvalidWorkbook malformed(String detail) {
        return InvalidWorkbook.malformed("%s: %s".formatted(name, detail));
    }

    @Override
    public void close() throws IOException {
        markup.close();
    }

    private int next() {
        try {
            int event = xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT;
            if (event == XMLStreamConstants.START_ELEMENT) {
                enter();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                know(xml.getPITarget());
            } else if (event == XMLStreamConstants.END_DOCUMENT && depth > 0) {
                throw malformed("ends in the middle");
            }
            return event;
        } catch (XMLStreamException malformed) {
            throw malformed(name, malformed);
        }
    }

    private void enter() {
        if (++depth > XlsxLimits.DEEPEST) {
            throw InvalidWorkbook.tooLarge(
                    "%s has too many elements in each other".formatted(name));
        }
        know(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            know(xml.getAttributeLocalName(i));
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            know(String.valueOf(xml.getNamespaceURI(i)));
        }
    }

    /// The parser keeps every name that it has met; a workbook has few.
    private void know(String met) {
        requireAtMost(XlsxLimits.LONGEST_NAME, met.length());
        if (names.add(met) && names.size() > XlsxLimits.MOST_NAMES) {
            throw InvalidWorkbook.tooLarge("%s has too many different names".formatted(name));
        }
    }

    private static void skipBom(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BOM) {
            text.reset();
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // It counts each &amp; as an entity; others cannot be declared without a document type.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        return factory;
    }

    private static InvalidWorkbook malformed(String name, XMLStreamException malformed) {
        var place = malformed.getLocation();
        return InvalidWorkbook.malformed(
                "%s is no well-formed XML in UTF-8%s"
                        .formatted(
                                name,
                                place == null
                                        ? ""
                                        : " (line %d, column %d)"
                                                .formatted(
                                                        place.getLineNumber(),
                                                        place.getColumnNumber())));
    }
}
