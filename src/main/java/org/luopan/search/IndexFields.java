package org.luopan.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Entry;
import org.luopan.vocabulary.Strength;

/** The fields that every browsable entry has in the index, declared and written in one place. */
public final class IndexFields {

    /** Every facet value the entry is found under, as {@code facet:value}. */
    static final String FACET = "facet";
    /** How strongly, as {@code facet:value:strength}. */
    static final String STRENGTH = "strength";
    /** Names and texts to search in. */
    static final String TEXT = "text";
    /** The order that editors gave. */
    static final String POSITION = "position";

    static final String NAME = "name_";

    private final IndexFieldReference<String> facet;
    private final IndexFieldReference<String> strength;
    private final IndexFieldReference<String> text;
    private final IndexFieldReference<Integer> position;
    private final IndexFieldReference<String> nameEn;
    private final IndexFieldReference<String> nameSv;
    private final Map<String, IndexFieldReference<Long>> numbers = new HashMap<>();

    /** Declares the fields, with one number field for each name given. */
    public IndexFields(TypeBindingContext context, Collection<String> numberNames) {
        context.dependencies().useRootOnly();
        var schema = context.indexSchemaElement();
        facet = schema.field(FACET, f -> f.asString().aggregable(Aggregable.YES))
                .multiValued()
                .toReference();
        strength = schema.field(STRENGTH, f -> f.asString()).multiValued().toReference();
        text = schema.field(TEXT, f -> f.asString().analyzer(Analysis.TEXT))
                .multiValued()
                .toReference();
        position = schema.field(POSITION, f -> f.asInteger().sortable(Sortable.YES))
                .toReference();
        nameEn = schema.field(
                        NAME + "en", f -> f.asString().normalizer(Analysis.NAME).sortable(Sortable.YES))
                .toReference();
        nameSv = schema.field(
                        NAME + "sv", f -> f.asString().normalizer(Analysis.NAME).sortable(Sortable.YES))
                .toReference();
        numberNames.forEach(name -> numbers.put(
                name, schema.field(name, f -> f.asLong().sortable(Sortable.YES)).toReference()));
    }

    /** Starts a document with what all entries share. */
    public Document document(DocumentElement target, Entry entry) {
        var document = new Document(target);
        target.addValue(position, entry.sortOrder());
        target.addValue(nameEn, entry.name().en());
        target.addValue(
                nameSv,
                entry.name().sv() == null ? entry.name().en() : entry.name().sv());
        document.text(entry.name().en());
        document.text(entry.name().sv());
        document.text(entry.nameZh());
        document.text(entry.pinyin());
        document.text(entry.summary().en());
        document.text(entry.summary().sv());
        return document;
    }

    /** One entry being written. */
    public final class Document {

        private final DocumentElement target;

        private Document(DocumentElement target) {
            this.target = target;
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

        /** Files the entry under these values, or under unknown where there are none. */
        public void facet(String key, Collection<String> values) {
            if (values.isEmpty()) {
                target.addValue(facet, key + ":" + Filter.UNKNOWN);
            }
            values.forEach(value -> target.addValue(facet, key + ":" + value));
        }

        /** Files the entry under the values it has strongly enough; unknown where nothing at all is known. */
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
