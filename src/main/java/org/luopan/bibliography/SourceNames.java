package org.luopan.bibliography;

import java.util.Locale;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.source.Source;
import org.springframework.stereotype.Component;

/** The labels for kinds of source and for their languages. */
@Component
class SourceNames {

    private final Messages words;

    SourceNames(Messages words) {
        this.words = words;
    }

    String kind(String kind, Language reader) {
        return words.say(reader, "source.kind." + kind);
    }

    String language(String code, Language reader) {
        return code.equals(Source.UNKNOWN)
                ? words.say(reader, "language.unknown")
                : Locale.forLanguageTag(code).getDisplayLanguage(reader.locale());
    }
}
