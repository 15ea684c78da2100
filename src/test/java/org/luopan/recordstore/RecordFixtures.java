package org.luopan.recordstore;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luopan.language.Language;
import org.luopan.record.Field;
import org.luopan.record.Field.ListTable;
import org.luopan.record.FieldType;
import org.luopan.record.RecordData;
import org.luopan.record.RecordType;
import org.luopan.record.RowGroup;
import org.luopan.record.Section;

/** A small record type with a field of every kind, and a check of it that needs no base. */
public final class RecordFixtures {

    public static final RowGroup LINKS = RowGroup.of(
                    "links",
                    "link",
                    "from_id",
                    List.of(
                            Field.entry("to", "to_id").mandatory(),
                            Field.code("relation", List.of("similar", "related"), "relation")
                                    .mandatory(),
                            Field.text("note_en", 20)))
            .uniqueBy("relation", "to");

    public static final RowGroup CLAIMS = RowGroup.of(
                    "claims", "claim", "entry_id", List.of(Field.text("text_en", 40), Field.slug("slug", 24)))
            .uniqueEverywhereBy("slug");

    public static final RowGroup NAMES = RowGroup.of("names", "name", "entry_id", List.of(Field.text("name_en", 40)))
            .plain();

    public static final RowGroup SOURCES = RowGroup.carried(
                    RecordCheck.NEW_SOURCES, List.of(Field.text("name_en", 40).mandatory(), Field.slug("slug", 24)))
            .uniqueBy("slug");

    public static final RecordType SHAPE = RecordType.ofRecord(
            "thing",
            "thing",
            List.of(
                    Section.of(
                            "about",
                            List.of(
                                    Field.text("name_en", 10).mandatory(),
                                    Field.longText("text_en", 40),
                                    Field.markdown("body_en", 4000),
                                    Field.slug("slug", 20),
                                    Field.seal("seal"),
                                    Field.address("url", 80),
                                    Field.year("launched", 1990, 2100),
                                    Field.integer("place", 0, 50).otherwise("0"),
                                    Field.decimal("latitude", "3", "54", 4),
                                    Field.decimal("fee", "0", "99.99", 2),
                                    Field.decimal("amount"),
                                    Field.time("as_of"),
                                    Field.span("published"),
                                    Field.day("checked_on"),
                                    Field.flag("flag"),
                                    Field.code("scope", List.of("global"), "scope"),
                                    Field.source("source", "source_id"),
                                    Field.several(
                                                    "years",
                                                    FieldType.NUMBERS,
                                                    new ListTable("thing_year", "thing_id", "active_year"))
                                            .within(1990, 2100),
                                    Field.several(
                                            "documents",
                                            FieldType.LINES,
                                            new ListTable("thing_document", "thing_id", "text")),
                                    Field.several(
                                            "sources",
                                            FieldType.SOURCES,
                                            new ListTable("thing_source", "thing_id", "source_id"))),
                            LINKS),
                    Section.of("more", List.of(), CLAIMS, NAMES, SOURCES)),
            typed -> typed);

    private RecordFixtures() {}

    /** A check that knows every reference except those that begin with "no", and one claim and one source of another entry. */
    public static RecordCheck check() {
        return new RecordCheck(new KnownReferences(null, null) {

            @Override
            boolean names(Field field, String words) {
                return !words.startsWith("no");
            }

            @Override
            Optional<String> source(String slug) {
                return slug.equals("taken") ? Optional.of("Annual report (Weibo)") : Optional.empty();
            }

            @Override
            Optional<String> elsewhere(RecordType recordType, RowGroup group, List<String> key, RecordData record) {
                return key.equals(List.of("there")) ? Optional.of("term/koc") : Optional.empty();
            }
        });
    }

    /** The names of two metrics and of one source, which has an address. */
    public static ReferenceNames names() {
        return new ReferenceNames(null, null, null, null) {

            @Override
            public Names of(Map<Field, ? extends Collection<String>> used, Language language) {
                var names = Map.of(
                        "mau", new Named("Monthly active users", null),
                        "dau", new Named("Daily active users", null),
                        "report", new Named("Lantern: Annual report", "https://lantern.example/2026"));
                return (field, words) ->
                        field.type().refers() ? Optional.ofNullable(names.get(words)) : Optional.empty();
            }
        };
    }

    /** A valid record, with these words in some of its fields. */
    public static RecordData typed(String... fieldsAndWords) {
        var values = new HashMap<>(Map.of("name_en", "Thing"));
        for (var i = 0; i < fieldsAndWords.length; i += 2) {
            values.put(fieldsAndWords[i], fieldsAndWords[i + 1]);
        }
        return RecordData.of(values);
    }

    public static RecordData row(String... fieldsAndWords) {
        var values = new HashMap<String, String>();
        for (var i = 0; i < fieldsAndWords.length; i += 2) {
            values.put(fieldsAndWords[i], fieldsAndWords[i + 1]);
        }
        return RecordData.of(values);
    }
}
