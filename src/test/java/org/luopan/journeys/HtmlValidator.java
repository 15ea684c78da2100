package org.luopan.journeys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Says what is wrong with a page of HTML. It reads the schemas of HTML once for all pages, which takes longer than most pages. */
final class HtmlValidator {

    private static final SimpleDocumentValidator VALIDATOR = withSchemas();

    private HtmlValidator() {}

    static List<String> errors(String html) throws IOException, SAXException {
        var errors = new ArrayList<String>();
        VALIDATOR.setUpValidatorAndParsers(new Noting(errors), false, false);
        VALIDATOR.checkHtmlInputSource(
                new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))));
        return errors;
    }

    private static SimpleDocumentValidator withSchemas() {
        // Guessing the language of a page leads to warnings only.
        var validator = new SimpleDocumentValidator(true, false, false);
        try {
            validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, new SystemErrErrorHandler());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return validator;
    }

    private record Noting(List<String> errors) implements ErrorHandler {

        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) {
            errors.add(error.getLineNumber() + ":" + error.getColumnNumber() + " " + error.getMessage());
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }
}
