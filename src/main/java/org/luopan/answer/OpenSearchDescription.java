package org.luopan.answer;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.luopan.language.Messages;
import org.luopan.web.Page;

/** Describes the search to browsers (OpenSearch 1.1): its name and the addresses of results and suggestions. */
record OpenSearchDescription(Messages words, Page page) {

    private static final String TERMS = "?q={searchTerms}";

    String toXml() {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("OpenSearchDescription");
            xml.writeDefaultNamespace("http://a9.com/-/spec/opensearch/1.1/");
            element(xml, "ShortName", words.say(page.language(), "search.browser.name"));
            element(xml, "Description", words.say(page.language(), "search.description"));
            element(xml, "InputEncoding", "UTF-8");
            element(xml, "Language", page.language().code());
            address(xml, "text/html", "/search");
            address(xml, "application/x-suggestions+json", "/search/suggestions.json");
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML could not be written into a string", e);
        }
        return text.toString();
    }

    private static void element(XMLStreamWriter xml, String name, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(content);
        xml.writeEndElement();
    }

    private void address(XMLStreamWriter xml, String type, String path) throws XMLStreamException {
        xml.writeEmptyElement("Url");
        xml.writeAttribute("type", type);
        xml.writeAttribute("template", page.site() + page.to(path) + TERMS);
    }
}
