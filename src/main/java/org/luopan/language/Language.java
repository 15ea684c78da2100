package org.luopan.language;

import java.text.Collator;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that readers can choose; its code is the first part of every public address. */
public enum Language {
    EN,
    SV;

    private final Locale locale = Locale.forLanguageTag(name().toLowerCase(Locale.ROOT));

    public static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(l -> l.code().equals(code)).findFirst();
    }

    public static Language of(Locale locale) {
        return of(locale.getLanguage()).orElse(EN);
    }

    public String code() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /** The alphabetical order of this language: Å, Ä and Ö come after Z in Swedish, and with A and O in English. */
    public Collator collator() {
        return Collator.getInstance(locale);
    }

    public Language other() {
        return this == EN ? SV : EN;
    }
}
