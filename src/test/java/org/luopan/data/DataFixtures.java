package org.luopan.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.luopan.language.Language;
import org.luopan.language.MessagesFixtures;
import org.luopan.web.Page;

/** Views as JSON and CSV, written without the program. */
public final class DataFixtures {

    private DataFixtures() {}

    /** The view in the language of its page, at the site https://example.org. */
    public static String json(Record view, Language language) {
        var out = new ByteArrayOutputStream();
        new ViewJson(MessagesFixtures.MESSAGES)
                .write(view, new Page(language, "/", "", "https://example.org", "/"), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The facts of the view, a line each. */
    public static String csv(Tabular view, Language language) {
        var out = new StringWriter();
        try {
            new FactTable(MessagesFixtures.MESSAGES, language).write(view.asTable(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
