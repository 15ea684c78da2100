package org.luopan.index;

import java.text.Normalizer;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.jspecify.annotations.Nullable;
import org.luopan.browse.Filter;
import org.luopan.entry.Entry;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.luopan.language.Localized;
import org.luopan.vocabulary.Strength;
import org.luopan.web.Markdown;

/** What the index holds of one entry, while it is being written. */
public final class IndexDocument {

    private final DocumentElement target;
    private final EntryKind of;
    private final Set<String> known = new HashSet<>();
    private final Map<Language, Set<String>> called = new EnumMap<>(Language.class);

    private IndexDocument(DocumentElement target, EntryKind of) {
        this.target = target;
        this.of = of;
    }

    /** Starts a document with the fields that all entries share. */
    static IndexDocument of(DocumentElement target, Entry entry) {
        var document = of(
                target,
                entry.kind(),
                entry.slug(),
                entry.kind().path(entry.slug()),
                entry.name(),
                entry.summary(),
                entry.sortOrder());
        target.addValue(IndexFields.ZH, entry.nameZh());
        target.addValue(IndexFields.PINYIN, entry.pinyin());
        target.addValue(IndexFields.SEAL, entry.ref(Language.EN).seal());
        target.addValue(IndexFields.HUE, entry.ref(Language.EN).hue());
        document.alias(entry.nameZh());
        document.alias(entry.pinyin());
        entry.foundBy().forEach(document::alias);
        document.text(entry.nameZh());
        document.text(entry.pinyin());
        document.prose(entry.note());
        entry.texts().values().forEach(document::prose);
        return document;
    }

    /** Starts a document for something that has a page. */
    public static IndexDocument of(
            DocumentElement target,
            EntryKind of,
            String slug,
            String shownAt,
            Localized name,
            Localized summary,
            int order) {
        var document = new IndexDocument(target, of);
        target.addValue(IndexFields.KIND, of.code());
        target.addValue(IndexFields.ADDRESS, of.code() + "/" + slug);
        target.addValue(IndexFields.PATH, shownAt);
        target.addValue(IndexFields.POSITION, order);
        for (var language : Language.values()) {
            document.heading(name.required(language).words(), lead(summary, language), language);
        }
        document.text(summary.en());
        document.text(summary.sv());
        document.prose(summary);
        return document;
    }

    /** The name and the first sentence in one language. A source has no title to be found by. */
    private void heading(String name, @Nullable String lead, Language language) {
        target.addValue(IndexFields.NAME + language.code(), name);
        target.addValue(IndexFields.ORDER + language.code(), SortKeys.of(name, language));
        target.addValue(IndexFields.LEAD + language.code(), lead);
        if (of != EntryKind.SOURCE) {
            target.addValue(IndexFields.TITLE + language.code(), written(name));
        }
        alias(name, language);
        text(name);
    }

    private static @Nullable String lead(Localized summary, Language language) {
        var text = language == Language.SV && summary.sv() == null ? null : summary.in(language);
        return text == null ? null : Markdown.firstSentence(text).words();
    }

    /** A name it goes by, which its texts use too. */
    public void name(@Nullable String name) {
        alias(name);
        text(name);
    }

    /** Other words that readers may search for. A source is not found by its title as other entries are by their names. */
    public void alias(@Nullable String alias) {
        alias(alias, Language.values());
    }

    /** The same in words of one language or of several: readers of the others find it by them too, but do not see them. */
    public void alias(@Nullable String alias, Language... readers) {
        for (var variant : NameForms.variants(alias)) {
            var squeezed = NameForms.squeeze(variant);
            if (squeezed.isEmpty()) {
                continue;
            }
            if (of != EntryKind.SOURCE) {
                Stream.of(readers)
                        .filter(reader -> called.computeIfAbsent(reader, key -> new HashSet<>())
                                .add(squeezed))
                        .forEach(reader -> target.addValue(IndexFields.CALLED + reader.code(), variant));
                Stream.of(readers)
                        .forEach(
                                reader -> NameForms.spoken(variant, reader).ifPresent(spoken -> alias(spoken, reader)));
            }
            if (!known.add(squeezed)) {
                continue;
            }
            if (of == EntryKind.SOURCE) {
                target.addValue(IndexFields.PUBLICATION, variant);
            } else {
                target.addValue(IndexFields.NAMES, written(variant));
                target.addValue(IndexFields.STARTS, squeezed);
                target.addValue(IndexFields.SPELLING, squeezed);
                NameForms.laterWords(variant).forEach(words -> target.addValue(IndexFields.BEGINS, words));
            }
        }
    }

    /** Another name, with or without a remark in brackets. */
    public void otherName(Localized name) {
        for (var language : Language.values()) {
            var words = name.exactly(language);
            text(words);
            NameForms.variants(words).stream()
                    .filter(variant -> variant.indexOf('(') < 0 && !Character.isLowerCase(variant.charAt(0)))
                    .forEach(variant -> alias(variant, language));
        }
    }

    /** A foreign service that it is compared with. */
    public void likeness(Localized service, Strength how) {
        NameForms.variants(service.en())
                .forEach(variant ->
                        target.addValue(IndexFields.LIKENESS, NameForms.squeeze(variant) + ":" + how.code()));
    }

    /** A text that may be quoted. */
    public void prose(Localized words) {
        for (var language : Language.values()) {
            var text = words.exactly(language);
            if (text != null) {
                target.addValue(IndexFields.PROSE + language.code(), written(Markdown.plain(text)));
            }
        }
    }

    /** The words of a label, which may be quoted; unlike prose it has no marks to take out. */
    public void label(Localized words) {
        for (var language : Language.values()) {
            var text = words.exactly(language);
            if (text != null) {
                target.addValue(IndexFields.PROSE + language.code(), written(text));
            }
        }
    }

    public void text(@Nullable String words) {
        if (words != null) {
            target.addValue(IndexFields.TEXT, written(words));
        }
    }

    /** The one form of Unicode in which texts are compared: an å is one character. */
    private static String written(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** A number, in a field that was declared for it. */
    public void number(String name, @Nullable Number number) {
        if (number != null) {
            target.addValue(name, number.longValue());
        }
    }

    /** Adds these facet values, or unknown if there are none. */
    public void facet(String key, Collection<String> values) {
        if (values.isEmpty()) {
            target.addValue(IndexFields.FACET, key + ":" + Filter.UNKNOWN);
        }
        values.forEach(value -> target.addValue(IndexFields.FACET, key + ":" + value));
    }

    /** Adds the facet values that are strong enough, or unknown if nothing is known at all. */
    public void facet(String key, Map<String, Strength> values) {
        var known = false;
        for (var value : values.entrySet()) {
            known |= value.getValue() != Strength.UNKNOWN;
            if (value.getValue().matches()) {
                target.addValue(IndexFields.FACET, key + ":" + value.getKey());
                target.addValue(
                        IndexFields.STRENGTH,
                        key + ":" + value.getKey() + ":" + value.getValue().code());
            }
        }
        if (!known) {
            target.addValue(IndexFields.FACET, key + ":" + Filter.UNKNOWN);
        }
    }
}
