package org.luopan.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Highlightable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.jspecify.annotations.Nullable;
import org.luopan.browse.Filter;
import org.luopan.entry.Entry;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.luopan.language.Localized;
import org.luopan.language.Text;
import org.luopan.vocabulary.Strength;
import org.luopan.web.Markdown;

/** The index fields of every entry, declared and written in one place. */
public final class IndexFields {

    /** Every facet value of the entry, as {@code facet:value}. */
    public static final String FACET = "facet";
    /** The strength of each, as {@code facet:value:strength}. */
    public static final String STRENGTH = "strength";
    /** Names and texts to search in. */
    public static final String TEXT = "text";
    /** The position that editors gave it. */
    public static final String POSITION = "position";

    public static final String NAME = "name_";
    /** Sorts names alphabetically by language. */
    public static final String ORDER = "order_";
    /** The code of its kind. */
    public static final String KIND = "kind";
    /** Its short identifier, which scripts rely on: {@code platform/wechat}. */
    public static final String ADDRESS = "address";
    /** The address of its page without the language. */
    public static final String PATH = "path";

    public static final String ZH = "zh";
    static final String PINYIN = "pinyin";
    public static final String SEAL = "seal";
    public static final String HUE = "hue";
    /** Every name it goes by, as readers know it. */
    public static final String NAMES = "names";
    /** Every name, squeezed: see {@link NameForms}. */
    public static final String SPELLING = "spelling";
    /** The prefixes of every squeezed name. */
    public static final String STARTS = "starts";
    /** The prefixes of every squeezed name and of its later words. */
    public static final String BEGINS = "begins";
    /** The foreign services that it is compared with, squeezed, as {@code instagram:strong}. */
    public static final String LIKENESS = "likeness";
    /** The title and publisher of a source. */
    public static final String PUBLICATION = "publication";
    /** Its names as stemmed words. */
    public static final String TITLE = "title_";
    /** The beginning of its text, to be shown. */
    public static final String LEAD = "lead_";
    /** Its texts, to be searched and quoted. */
    public static final String PROSE = "prose_";

    private final IndexFieldReference<String> facet;
    private final IndexFieldReference<String> strength;
    private final IndexFieldReference<String> text;
    private final IndexFieldReference<Integer> position;
    private final IndexFieldReference<String> nameEn;
    private final IndexFieldReference<String> nameSv;
    private final IndexFieldReference<String> orderEn;
    private final IndexFieldReference<String> orderSv;
    private final IndexFieldReference<String> kind;
    private final IndexFieldReference<String> address;
    private final IndexFieldReference<String> path;
    private final IndexFieldReference<String> zh;
    private final IndexFieldReference<String> pinyin;
    private final IndexFieldReference<String> seal;
    private final IndexFieldReference<String> hue;
    private final IndexFieldReference<String> names;
    private final IndexFieldReference<String> spelling;
    private final IndexFieldReference<String> starts;
    private final IndexFieldReference<String> begins;
    private final IndexFieldReference<String> likeness;
    private final IndexFieldReference<String> leadEn;
    private final IndexFieldReference<String> leadSv;
    private final IndexFieldReference<String> publication;
    private final IndexFieldReference<String> titleEn;
    private final IndexFieldReference<String> titleSv;
    private final IndexFieldReference<String> proseEn;
    private final IndexFieldReference<String> proseSv;
    private final Map<String, IndexFieldReference<Long>> numbers = new HashMap<>();

    /** Declares the fields of everything that search can find. */
    public IndexFields(TypeBindingContext context) {
        this(context, List.of());
    }

    /** Declares the fields, with one number field for each name given. */
    public IndexFields(TypeBindingContext context, Collection<String> numberNames) {
        context.dependencies().useRootOnly();
        var schema = context.indexSchemaElement();
        facet = schema.field(FACET, f -> f.asString().aggregable(Aggregable.YES))
                .multiValued()
                .toReference();
        strength = terms(schema, STRENGTH);
        text = asked(schema, TEXT);
        position = schema.field(POSITION, f -> f.asInteger().sortable(Sortable.YES))
                .toReference();
        nameEn = shown(schema, NAME + "en");
        nameSv = shown(schema, NAME + "sv");
        orderEn = order(schema, ORDER + "en");
        orderSv = order(schema, ORDER + "sv");
        kind = schema.field(KIND, f -> f.asString().aggregable(Aggregable.YES).projectable(Projectable.YES))
                .toReference();
        address = shown(schema, ADDRESS);
        path = shown(schema, PATH);
        zh = shown(schema, ZH);
        pinyin = shown(schema, PINYIN);
        seal = shown(schema, SEAL);
        hue = shown(schema, HUE);
        leadEn = shown(schema, LEAD + "en");
        leadSv = shown(schema, LEAD + "sv");
        names = askedAndShown(schema, NAMES);
        publication = asked(schema, PUBLICATION);
        spelling = terms(schema, SPELLING);
        likeness = terms(schema, LIKENESS);
        starts = beginnings(schema, STARTS);
        begins = beginnings(schema, BEGINS);
        titleEn = title(schema, TITLE + "en", Analysis.ENGLISH, Analysis.ENGLISH_ASKED);
        titleSv = title(schema, TITLE + "sv", Analysis.SWEDISH, Analysis.SWEDISH_ASKED);
        proseEn = prose(schema, PROSE + "en", Analysis.ENGLISH, Analysis.ENGLISH_ASKED);
        proseSv = prose(schema, PROSE + "sv", Analysis.SWEDISH, Analysis.SWEDISH_ASKED);
        numberNames.forEach(name -> numbers.put(
                name, schema.field(name, f -> f.asLong().sortable(Sortable.YES)).toReference()));
    }

    private static IndexFieldReference<String> order(IndexSchemaElement schema, String field) {
        return schema.field(field, f -> f.asString().searchable(Searchable.NO).sortable(Sortable.YES))
                .toReference();
    }

    private static IndexFieldReference<String> shown(IndexSchemaElement schema, String field) {
        return schema.field(field, f -> f.asString().searchable(Searchable.NO).projectable(Projectable.YES))
                .toReference();
    }

    private static IndexFieldReference<String> terms(IndexSchemaElement schema, String field) {
        return schema.field(field, f -> f.asString()).multiValued().toReference();
    }

    private static IndexFieldReference<String> asked(IndexSchemaElement schema, String field) {
        return schema.field(field, f -> f.asString().analyzer(Analysis.NAMES).searchAnalyzer(Analysis.ASKED))
                .multiValued()
                .toReference();
    }

    private static IndexFieldReference<String> askedAndShown(IndexSchemaElement schema, String field) {
        return schema.field(
                        field,
                        f -> f.asString()
                                .analyzer(Analysis.NAMES)
                                .searchAnalyzer(Analysis.ASKED)
                                .projectable(Projectable.YES))
                .multiValued()
                .toReference();
    }

    private static IndexFieldReference<String> beginnings(IndexSchemaElement schema, String field) {
        return schema.field(
                        field, f -> f.asString().analyzer(Analysis.BEGINNINGS).searchAnalyzer(Analysis.WHOLE))
                .multiValued()
                .toReference();
    }

    private static IndexFieldReference<String> title(
            IndexSchemaElement schema, String field, String analyzer, String asked) {
        return schema.field(field, f -> f.asString().analyzer(analyzer).searchAnalyzer(asked))
                .toReference();
    }

    private static IndexFieldReference<String> prose(
            IndexSchemaElement schema, String field, String analyzer, String asked) {
        return schema.field(
                        field,
                        f -> f.asString()
                                .analyzer(analyzer)
                                .searchAnalyzer(asked)
                                .projectable(Projectable.YES)
                                .highlightable(Set.of(Highlightable.UNIFIED)))
                .multiValued()
                .toReference();
    }

    /** Starts a document with the fields that all entries share. */
    public Document document(DocumentElement target, Entry entry) {
        var document = document(
                target,
                entry.kind(),
                entry.slug(),
                entry.kind().path(entry.slug()),
                entry.name(),
                entry.summary(),
                entry.sortOrder());
        target.addValue(zh, entry.nameZh());
        target.addValue(pinyin, entry.pinyin());
        target.addValue(seal, entry.ref(Language.EN).seal());
        target.addValue(hue, entry.ref(Language.EN).hue());
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
    public Document document(
            DocumentElement target,
            EntryKind of,
            String slug,
            String shownAt,
            Localized name,
            Localized summary,
            int order) {
        var document = new Document(target, of);
        var english = name.required(Language.EN).words();
        var swedish = name.required(Language.SV).words();
        target.addValue(kind, of.code());
        target.addValue(address, of.code() + "/" + slug);
        target.addValue(path, shownAt);
        target.addValue(position, order);
        target.addValue(nameEn, english);
        target.addValue(nameSv, swedish);
        target.addValue(orderEn, order(english, Language.EN));
        target.addValue(orderSv, order(swedish, Language.SV));
        target.addValue(leadEn, lead(summary, Language.EN));
        target.addValue(leadSv, lead(summary, Language.SV));
        if (of != EntryKind.SOURCE) {
            target.addValue(titleEn, english);
            target.addValue(titleSv, swedish);
        }
        document.name(english);
        document.name(swedish);
        document.text(summary.en());
        document.text(summary.sv());
        document.prose(summary);
        return document;
    }

    /** A key that, compared character by character, sorts as the name does in this language. */
    private static String order(String name, Language language) {
        return HexFormat.of()
                .formatHex(language.collator().getCollationKey(name).toByteArray());
    }

    private static @Nullable String lead(Localized summary, Language language) {
        var text = language == Language.SV && summary.sv() == null ? null : summary.in(language);
        return text == null
                ? null
                : new Text(Markdown.plain(text.words()), text.language(), false)
                        .firstSentence()
                        .words();
    }

    /** One entry being written. */
    public final class Document {

        private final DocumentElement target;
        private final EntryKind of;
        private final Set<String> known = new HashSet<>();

        private Document(DocumentElement target, EntryKind of) {
            this.target = target;
            this.of = of;
        }

        /** A name it goes by, which its texts use too. */
        public void name(@Nullable String name) {
            alias(name);
            text(name);
        }

        /** Other words that readers may search for. A source is not found by its title as other entries are by their names. */
        public void alias(@Nullable String alias) {
            for (var variant : NameForms.variants(alias)) {
                var squeezed = NameForms.squeeze(variant);
                if (squeezed.isEmpty() || !known.add(squeezed)) {
                    continue;
                }
                if (of == EntryKind.SOURCE) {
                    target.addValue(publication, variant);
                } else {
                    target.addValue(names, variant);
                    target.addValue(starts, squeezed);
                    target.addValue(spelling, squeezed);
                    NameForms.laterWords(variant).forEach(words -> target.addValue(begins, words));
                }
            }
        }

        /** Another name, with or without a remark in brackets. */
        public void otherName(Localized name) {
            Stream.of(name.en(), name.sv()).filter(Objects::nonNull).forEach(words -> {
                text(words);
                NameForms.variants(words).stream()
                        .filter(variant -> variant.indexOf('(') < 0 && !Character.isLowerCase(variant.charAt(0)))
                        .forEach(this::alias);
            });
        }

        /** A foreign service that it is compared with. */
        public void likeness(Localized service, Strength how) {
            NameForms.variants(service.en())
                    .forEach(variant -> target.addValue(likeness, NameForms.squeeze(variant) + ":" + how.code()));
        }

        /** A text that may be quoted. */
        public void prose(Localized words) {
            if (words.en() != null) {
                target.addValue(proseEn, Markdown.plain(words.en()));
            }
            if (words.sv() != null) {
                target.addValue(proseSv, Markdown.plain(words.sv()));
            }
        }

        public void text(@Nullable String words) {
            if (words != null) {
                target.addValue(text, words);
            }
        }

        public void number(String name, @Nullable Number number) {
            var field = numbers.get(name);
            if (number != null && field != null) {
                target.addValue(field, number.longValue());
            }
        }

        /** Adds these facet values, or unknown if there are none. */
        public void facet(String key, Collection<String> values) {
            if (values.isEmpty()) {
                target.addValue(facet, key + ":" + Filter.UNKNOWN);
            }
            values.forEach(value -> target.addValue(facet, key + ":" + value));
        }

        /** Adds the facet values that are strong enough, or unknown if nothing is known at all. */
        public void facet(String key, Map<String, Strength> values) {
            var known = false;
            for (var value : values.entrySet()) {
                known |= value.getValue() != Strength.UNKNOWN;
                if (value.getValue().matches()) {
                    target.addValue(facet, key + ":" + value.getKey());
                    target.addValue(
                            strength,
                            key + ":" + value.getKey() + ":" + value.getValue().code());
                }
            }
            if (!known) {
                target.addValue(facet, key + ":" + Filter.UNKNOWN);
            }
        }
    }
}
