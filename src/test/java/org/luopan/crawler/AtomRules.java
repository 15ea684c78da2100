package org.luopan.crawler;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.vendor.thaiopensource.util.PropertyMapBuilder;
import nu.validator.vendor.thaiopensource.validate.ValidateProperty;
import nu.validator.vendor.thaiopensource.validate.ValidationDriver;
import nu.validator.vendor.thaiopensource.validate.rng.CompactSchemaReader;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The rules of Atom (RFC 4287) in RELAX NG, as far as feeds of plain texts use it. */
final class AtomRules {

    private static final String RULES = """
            default namespace = "http://www.w3.org/2005/Atom"
            common = attribute xml:base { text }?, attribute xml:lang { text }?
            date = common, xsd:dateTime { pattern = ".*T.*(Z|[+\\-][0-9]{2}:[0-9]{2})" }
            address = xsd:anyURI { minLength = "1" }
            plain = common, attribute type { "text" }?, text
            person = common, (element name { text { } } & element uri { address }? & element email { text }?)
            link = element link {
              common, attribute href { address }, attribute rel { text }?, attribute hreflang { text }?, attribute title { text }?,
              attribute type { xsd:string { pattern = ".+/.+" } }?, attribute length { text }?, empty }
            entry = element entry {
              common,
              (element id { common, address }
               & element title { plain }
               & element updated { date }
               & element published { date }?
               & element author { person }*
               & element summary { plain }?
               & link*) }
            start = element feed {
              common,
              (element id { common, address }
               & element title { plain }
               & element subtitle { plain }?
               & element updated { date }
               & element author { person }+
               & link*
               & entry*) }
            """.replace("text { }", "xsd:string { minLength = \"1\" }");

    private AtomRules() {}

    /** What in a feed breaks the rules. */
    static List<String> faults(String feed) throws IOException, SAXException {
        var faults = new ArrayList<String>();
        var properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new Noting(faults));
        var validator = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        if (!validator.loadSchema(new InputSource(new StringReader(RULES)))) {
            throw new IllegalStateException("The rules cannot be read: " + faults);
        }
        validator.validate(new InputSource(new StringReader(feed)));
        return faults;
    }

    private record Noting(List<String> faults) implements ErrorHandler {

        @Override
        public void warning(SAXParseException fault) {
            faults.add(fault.getMessage());
        }

        @Override
        public void error(SAXParseException fault) {
            faults.add(fault.getMessage());
        }

        @Override
        public void fatalError(SAXParseException fault) {
            faults.add(fault.getMessage());
        }
    }
}
