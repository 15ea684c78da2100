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
import org.luopan.content.ContentCache;
import org.luopan.content.Held;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.luopan.web.Markdown;
import org.springframework.stereotype.Component;

/** The terms to look for in texts, longest first, kept in memory until a term changes. */
@Component
class Definitions {

    private static final Pattern BRACKETS = Pattern.compile("^(.*?)\\s*\\(([^)]+)\\)\\s*$");
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{3,}");

    private final Entries entries;
    private final Held<Map<Language, List<Spelling>>> spellings;

    Definitions(Entries entries, ContentCache cache) {
        this.entries = entries;
        this.spellings = cache.of(this::load, EntryKind.TERM.code());
    }

    /** A term with one of the spellings that texts use for it. */
    record Spelling(String slug, Pattern pattern, String definition, int length) {}

    List<Spelling> in(Language language) {
        return spellings.get().getOrDefault(language, List.of());
    }

    private Map<Language, List<Spelling>> load() {
        var all = new EnumMap<Language, List<Spelling>>(Language.class);
        for (var language : Language.values()) {
            var spellings = new ArrayList<Spelling>();
            for (var term : entries.all(Term.class)) {
                var definition = term.summary().in(language);
                if (definition != null) {
                    spellings(term, language)
                            .forEach(name -> spellings.add(new Spelling(
                                    term.slug(),
                                    pattern(name),
                                    Markdown.firstSentence(definition).words(),
                                    name.length())));
                }
            }
            spellings.sort(Comparator.comparingInt(Spelling::length).reversed());
            all.put(language, List.copyOf(spellings));
        }
        return all;
    }

    private static Set<String> spellings(Term term, Language language) {
        var given = language == Language.SV
                ? term.spellings().sv()
                : term.spellings().en();
        return given == null
                ? spellings(term.name().required(language).words())
                : new LinkedHashSet<>(List.of(given.split("\\s*,\\s*")));
    }

    /** The spellings that a name implies: "Key opinion leader (KOL)" is either, "Hongbao (red packet)" only the first. */
    static Set<String> spellings(String name) {
        var spellings = new LinkedHashSet<String>();
        var brackets = BRACKETS.matcher(name);
        if (brackets.matches()) {
            spellings.add(asInSentence(brackets.group(1)));
            if (ABBREVIATION.matcher(brackets.group(2)).matches()) {
                spellings.add(brackets.group(2));
            }
        } else {
            spellings.add(asInSentence(name));
        }
        return spellings;
    }

    /** "Micro-drama" starts with a small letter in a sentence; "WeCom", "MCN" and "Double 11" do not change. */
    private static String asInSentence(String name) {
        return name.substring(1).matches("[\\p{Ll} \\-]+")
                ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
                : name;
    }

    /** Matches the name as written, also with the s of a plural or genitive, and with a capital at the start of a sentence. */
    private static Pattern pattern(String name) {
        var first = name.substring(0, 1);
        var start = first.equals(first.toUpperCase(Locale.ROOT))
                ? Pattern.quote(first)
                : "[" + first + first.toUpperCase(Locale.ROOT) + "]";
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + start + Pattern.quote(name.substring(1)) + "s?(?![\\p{L}\\p{N}])");
    }
}
