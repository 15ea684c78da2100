package org.luopan.language;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** One text in every language of the base; a missing language falls back to English. */
@Embeddable
public record Localized(@Nullable String en, @Nullable String sv) {

    private static final Localized NOTHING = new Localized(null, null);

    /** The same text, or an empty one if JPA read a group of null columns as null. */
    public static Localized orNothing(@Nullable Localized localized) {
        return localized == null ? NOTHING : localized;
    }

    /** The text in this language or its fallback; null if there is neither. */
    public @Nullable Text in(Language language) {
        if (language == Language.SV && sv != null) {
            return new Text(sv, Language.SV.code(), false);
        }
        return en == null ? null : new Text(en, Language.EN.code(), language != Language.EN);
    }

    /** The text in this language itself; null if it is missing there. */
    public @Nullable String exactly(Language language) {
        return language == Language.SV ? sv : en;
    }

    /** The text in this language, which the schema guarantees. */
    public Text required(Language language) {
        var text = in(language);
        if (text == null) {
            throw new IllegalStateException("A required text has no English");
        }
        return text;
    }
}
