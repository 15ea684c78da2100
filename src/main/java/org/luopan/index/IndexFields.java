package org.luopan.index;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Highlightable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.backend.types.TermVector;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.luopan.language.Language;

/** The index fields of every document, and how each is searched, shown or sorted by. */
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
    /** Sorts names alphabetically by language: see {@link SortKeys}. */
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
    /** The names that readers of one language know. */
    public static final String CALLED = "called_";
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

    private IndexFields() {}

    /** Declares the fields of everything that search can find. */
    public static void declare(TypeBindingContext context) {
        declare(context, List.of());
    }

    /** Declares the fields, with one number field for each name given. */
    static void declare(TypeBindingContext context, Collection<String> numbers) {
        context.dependencies().useRootOnly();
        var schema = context.indexSchemaElement();
        schema.field(KIND, f -> f.asString().aggregable(Aggregable.YES).projectable(Projectable.YES))
                .toReference();
        schema.field(POSITION, f -> f.asInteger().sortable(Sortable.YES)).toReference();
        schema.field(FACET, f -> f.asString().aggregable(Aggregable.YES))
                .multiValued()
                .toReference();
        Stream.of(STRENGTH, SPELLING, LIKENESS).forEach(field -> terms(schema, field));
        schema.field(ADDRESS, f -> f.asString().projectable(Projectable.YES)).toReference();
        Stream.of(PATH, ZH, PINYIN, SEAL, HUE).forEach(field -> shown(schema, field));
        Stream.of(TEXT, PUBLICATION).forEach(field -> asked(schema, field));
        askedAndShown(schema, NAMES);
        Stream.of(STARTS, BEGINS).forEach(field -> beginnings(schema, field));
        for (var language : Language.values()) {
            shown(schema, NAME + language.code());
            shown(schema, LEAD + language.code());
            schema.field(
                            CALLED + language.code(),
                            f -> f.asString().searchable(Searchable.NO).projectable(Projectable.YES))
                    .multiValued()
                    .toReference();
            order(schema, ORDER + language.code());
        }
        title(schema, TITLE + "en", Analysis.ENGLISH, Analysis.ENGLISH_ASKED);
        title(schema, TITLE + "sv", Analysis.SWEDISH, Analysis.SWEDISH_ASKED);
        prose(schema, PROSE + "en", Analysis.ENGLISH, Analysis.ENGLISH_ASKED);
        prose(schema, PROSE + "sv", Analysis.SWEDISH, Analysis.SWEDISH_ASKED);
        numbers.forEach(name ->
                schema.field(name, f -> f.asLong().sortable(Sortable.YES)).toReference());
    }

    private static void order(IndexSchemaElement schema, String field) {
        schema.field(field, f -> f.asString().searchable(Searchable.NO).sortable(Sortable.YES))
                .toReference();
    }

    private static void shown(IndexSchemaElement schema, String field) {
        schema.field(field, f -> f.asString().searchable(Searchable.NO).projectable(Projectable.YES))
                .toReference();
    }

    private static void terms(IndexSchemaElement schema, String field) {
        schema.field(field, f -> f.asString()).multiValued().toReference();
    }

    private static void asked(IndexSchemaElement schema, String field) {
        schema.field(field, f -> f.asString().analyzer(Analysis.NAMES).searchAnalyzer(Analysis.ASKED))
                .multiValued()
                .toReference();
    }

    private static void askedAndShown(IndexSchemaElement schema, String field) {
        schema.field(
                        field,
                        f -> f.asString()
                                .analyzer(Analysis.NAMES)
                                .searchAnalyzer(Analysis.ASKED)
                                .projectable(Projectable.YES))
                .multiValued()
                .toReference();
    }

    private static void beginnings(IndexSchemaElement schema, String field) {
        schema.field(field, f -> f.asString().analyzer(Analysis.BEGINNINGS).searchAnalyzer(Analysis.WHOLE))
                .multiValued()
                .toReference();
    }

    private static void title(IndexSchemaElement schema, String field, String analyzer, String asked) {
        schema.field(field, f -> f.asString().analyzer(analyzer).searchAnalyzer(asked))
                .toReference();
    }

    private static void prose(IndexSchemaElement schema, String field, String analyzer, String asked) {
        schema.field(
                        field,
                        f -> f.asString()
                                .analyzer(analyzer)
                                .searchAnalyzer(asked)
                                .projectable(Projectable.YES)
                                // So that a passage is found without taking the text into its words once more.
                                .termVector(TermVector.WITH_POSITIONS_OFFSETS)
                                .highlightable(Set.of(Highlightable.UNIFIED)))
                .multiValued()
                .toReference();
    }
}
