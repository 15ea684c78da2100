package org.luopan.glossary;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luopan.data.Fact;
import org.luopan.data.Fact.Label;
import org.luopan.data.Listed;
import org.luopan.data.Size;
import org.luopan.data.Tabular;
import org.luopan.entry.EntryRef;
import org.luopan.language.Language;
import org.luopan.language.Text;

/** All terms from A to Z, sorted by the page's language. */
record Glossary(List<Letter> letters) implements Listed, Tabular {

    @Override
    public List<Fact> asTable() {
        return letters.stream()
                .flatMap(letter -> letter.terms().stream())
                .map(term -> Fact.of(
                        term.entry(),
                        "definition",
                        Label.key("data.row.definition"),
                        term.entry().slug(),
                        term.definition() == null ? "" : term.definition().words()))
                .toList();
    }

    @Override
    public Size listed() {
        return Size.whole(total());
    }

    private static final String DIGITS = "0–9";
    private static final String SWEDISH_LETTERS = "ÅÄÖ";

    /** The terms that begin with one letter; digits come before A. */
    record Letter(String name, List<Entry> terms) {

        /** An anchor for the letter on its page. */
        public String id() {
            return "letter-" + name.toLowerCase(Locale.ROOT);
        }
    }

    /** One term as the list shows it: with the first sentence of its definition. */
    record Entry(EntryRef entry, @Nullable Text definition) {}

    static Glossary of(List<Entry> terms, Language language) {
        var collator = language.collator();
        var byName =
                Comparator.<Entry, Object>comparing(term -> term.entry().name().words(), collator::compare);
        var letters = terms.stream()
                .sorted(byName)
                .collect(Collectors.groupingBy(
                        term -> letter(term.entry().name().words(), language),
                        () -> new TreeMap<>(collator),
                        Collectors.toList()));
        return new Glossary(letters.entrySet().stream()
                .map(letter -> new Letter(letter.getKey(), letter.getValue()))
                .toList());
    }

    public int total() {
        return letters.stream().mapToInt(letter -> letter.terms().size()).sum();
    }

    /** The letter of a name in the list: Å, Ä and Ö are letters of their own in Swedish, accented letters elsewhere. */
    private static String letter(String name, Language language) {
        var first = name.substring(0, 1).toUpperCase(language.locale());
        if (Character.isDigit(first.charAt(0))) {
            return DIGITS;
        }
        return language == Language.SV && SWEDISH_LETTERS.contains(first)
                ? first
                : Normalizer.normalize(first, Normalizer.Form.NFD).substring(0, 1);
    }
}
