package org.luopan.language;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.util.function.SingletonSupplier;

/** A language that readers can choose; its code is the first part of every public address. */
public enum Language {
    EN,
    SV;

    /** Spaces, hyphens and apostrophes decide only between names that are the same without them. */
    private static final String DICTIONARY = "-u-ka-shifted-ks-level4";

    private final Locale locale = Locale.forLanguageTag(name().toLowerCase(Locale.ROOT));
    private final SingletonSupplier<Collator> order = SingletonSupplier.of(() ->
            Collator.getInstance(ULocale.forLanguageTag(code() + DICTIONARY)).freeze());

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

    /** The order of dictionaries in this language: Å, Ä and Ö come after Z in Swedish, and with A and O in English; Xi’an is Xian. */
    public Collator collator() {
        return order.obtain();
    }

    public Language other() {
        return this == EN ? SV : EN;
    }
}
