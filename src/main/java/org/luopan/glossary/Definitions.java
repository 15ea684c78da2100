package org.luopan.glossary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.ContentVersion;
import org.luopan.entry.Language;
import org.springframework.stereotype.Component;

/** The terms to look for in texts, longest first, held for as long as the content version stands. */
@Component
class Definitions {

    private static final Pattern BRACKETS = Pattern.compile("^(.*?)\\s*\\(([^)]+)\\)\\s*$");
    private static final int SHORTEST = 3;

    private final TermRepository terms;
    private final ContentVersion contentVersion;
    private volatile @Nullable Snapshot snapshot;

    Definitions(TermRepository terms, ContentVersion contentVersion) {
        this.terms = terms;
        this.contentVersion = contentVersion;
    }

    /** A term with one of the spellings by which texts name it. */
    record Spelling(String slug, Pattern pattern, String definition, int length) {}

    List<Spelling> in(Language language) {
        var version = contentVersion.current();
        var held = snapshot;
        if (held == null || held.version != version) {
            held = new Snapshot(version, load());
            snapshot = held;
        }
        return held.spellings.getOrDefault(language, List.of());
    }

    private Map<Language, List<Spelling>> load() {
        var all = new EnumMap<Language, List<Spelling>>(Language.class);
        for (var language : Language.values()) {
            var spellings = new ArrayList<Spelling>();
            for (var term : terms.all()) {
                var definition = term.summary().in(language);
                if (definition != null) {
                    spellings(term.name().required(language).words())
                            .forEach(name -> spellings.add(
                                    new Spelling(term.slug(), pattern(name), definition.words(), name.length())));
                }
            }
            spellings.sort(Comparator.comparingInt(Spelling::length).reversed());
            all.put(language, List.copyOf(spellings));
        }
        return all;
    }

    /** "Key opinion leader (KOL)" is written as either; so is "wanghong / influencer". */
    static Set<String> spellings(String name) {
        var spellings = new LinkedHashSet<String>();
        var brackets = BRACKETS.matcher(name);
        if (brackets.matches()) {
            spellings.addAll(spellings(brackets.group(1)));
            spellings.addAll(spellings(brackets.group(2)));
        } else {
            for (var part : name.split("\\s*[/,]\\s*")) {
                if (part.length() >= SHORTEST) {
                    spellings.add(part);
                }
            }
        }
        return spellings;
    }

    /** An abbreviation as it stands; a word in any case, also as the start of its plural. */
    private static Pattern pattern(String name) {
        var abbreviation = name.equals(name.toUpperCase(Locale.ROOT));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?:s|n|en|er)?(?![\\p{L}\\p{N}])",
                abbreviation ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private record Snapshot(long version, Map<Language, List<Spelling>> spellings) {}
}
