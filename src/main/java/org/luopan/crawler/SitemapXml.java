package org.luopan.crawler;

import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.luopan.crawler.Sitemaps.Address;
import org.luopan.crawler.Sitemaps.SitemapFile;
import org.luopan.language.Language;

/** Writes site maps (sitemaps.org 0.9), with the pages in the other language as search engines read them. */
record SitemapXml(String site) {

    private static final String SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    String index(List<SitemapFile> parts) {
        return write("sitemapindex", xml -> {
            found(xml, "sitemap", "/sitemap/pages.xml", null);
            xml.writeEndElement();
            for (var part : parts) {
                found(xml, "sitemap", "/sitemap/" + part.name() + ".xml", part.changed());
                xml.writeEndElement();
            }
        });
    }

    /** Each page in each language, with all its languages. */
    String addresses(List<Address> addresses) {
        return write("urlset", xml -> {
            xml.writeNamespace("xhtml", XHTML);
            for (var address : addresses) {
                for (var language : Language.values()) {
                    found(xml, "url", "/" + language.code() + address.path(), address.changed());
                    for (var other : Language.values()) {
                        alternate(xml, other.code(), other.code() + address.path());
                    }
                    alternate(xml, "x-default", Language.EN.code() + address.path());
                    xml.writeEndElement();
                }
            }
        });
    }

    /** Begins what is said about one address. */
    private void found(XMLStreamWriter xml, String element, String path, @Nullable OffsetDateTime changed)
            throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeStartElement("loc");
        xml.writeCharacters(site + path);
        xml.writeEndElement();
        if (changed != null) {
            xml.writeStartElement("lastmod");
            xml.writeCharacters(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    changed.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS)));
            xml.writeEndElement();
        }
    }

    private void alternate(XMLStreamWriter xml, String language, String path) throws XMLStreamException {
        xml.writeEmptyElement("xhtml", "link", XHTML);
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("hreflang", language);
        xml.writeAttribute("href", site + "/" + path);
    }

    private static String write(String root, Content content) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(SITEMAPS);
            content.write(xml);
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML could not be written into a string", e);
        }
        return text.toString();
    }

    private interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }
}
