package org.luopan.evidenceform;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.luopan.claim.ClaimState;
import org.luopan.entry.Checking;
import org.luopan.figure.Confidence;
import org.luopan.figure.Qualifier;
import org.luopan.figure.Rank;
import org.luopan.record.Field;
import org.luopan.record.Field.ListTable;
import org.luopan.record.FieldType;
import org.luopan.record.RecordData;
import org.luopan.record.RowGroup;
import org.luopan.record.Section;
import org.luopan.record.Slugs;
import org.luopan.recordstore.RecordCheck;
import org.luopan.source.LinkState;
import org.springframework.util.DigestUtils;

/** The parts that the forms of several kinds share: the fields of every entry, and its evidence. */
public final class EvidenceFields {

    public static final String FIGURES = "figures";
    public static final String CLAIMS = "claims";

    /** The kinds of sources. */
    public static final List<String> SOURCE_KINDS = SourceForm.KINDS;

    /** The languages of sources. */
    public static final List<String> SOURCE_LANGUAGES = SourceForm.LANGUAGES;

    /** What a figure covers if it is not mainland China. */
    private static final List<String> SCOPES = List.of("global");

    private EvidenceFields() {}

    /** The fields in the table of all entries, followed by the kind's own. */
    public static List<Field> about(boolean withSeal, Field... own) {
        var before = Stream.of(
                Field.text("name_en", 200).mandatory(),
                Field.text("name_sv", 200).first(),
                Field.text("name_zh", 80).first(),
                Field.text("pinyin", 120).first(),
                Field.text("found_by", 600),
                Field.slug("slug", 64).mandatory());
        var seal = withSeal ? seal() : Stream.<Field>of();
        var after = Stream.of(
                Field.markdown("summary_en", 2000).first(),
                Field.markdown("summary_sv", 2000).first(),
                Field.longText("note_en", 1000),
                Field.longText("note_sv", 1000),
                Field.longText("editor_note", 1000),
                Field.code("checking", Checking.values(), "checking").mandatory(),
                Field.day("checked_on"),
                Field.flag("in_article"),
                Field.integer("sort_order", 0, 999_999).otherwise("0"));
        var shared = Stream.of(before, seal, after).flatMap(fields -> fields).map(field -> field.inTable("entry"));
        return Stream.concat(shared, Stream.of(own)).toList();
    }

    /** What identifies an entry at a glance: one or two characters, and their colour. */
    private static Stream<Field> seal() {
        return Stream.of(
                Field.seal("seal").first(),
                Field.code(
                                "hue",
                                List.of(
                                        "amber",
                                        "blue",
                                        "cinnabar",
                                        "cyan",
                                        "green",
                                        "indigo",
                                        "jade",
                                        "olive",
                                        "orange",
                                        "rose",
                                        "teal",
                                        "violet"),
                                "hue")
                        .first());
    }

    /** Fills in fields that follow from others if nothing was typed. */
    public static RecordData complete(RecordData typed) {
        return Slugs.complete(typed, "name_en")
                .orElse("checking", "unchecked")
                .withEach(CLAIMS, claim -> claim.orElse("slug", claimSlug(typed, claim)))
                .withEach(
                        FIGURES,
                        figure -> figure.orElse("qualifier", "exact")
                                .orElse("rank", "normal")
                                .orElse("checking", "unchecked"))
                .withEach("sources", source -> source.orElse("aspect", "general"))
                .withEach(
                        RecordCheck.NEW_SOURCES,
                        source -> Slugs.complete(source, "name_en").orElse("language", "en"));
    }

    /** The same words may occur in several entries, so a claim's slug is made from both. */
    private static String claimSlug(RecordData entry, RecordData claim) {
        var words = entry.get("slug") + "\n" + entry.get("name_en") + "\n" + claim.get("text_en");
        return "c-"
                + DigestUtils.md5DigestAsHex(words.getBytes(StandardCharsets.UTF_8))
                        .substring(0, 20);
    }

    public static Section figures() {
        return Section.of(
                FIGURES,
                List.of(),
                RowGroup.of(FIGURES, "figure", "entry_id", figure())
                        .verifiable()
                        .referredToBy("claim", "figure_id"),
                newSources());
    }

    private static List<Field> figure() {
        return List.of(
                Field.reference("metric", FieldType.METRIC, "metric_id").mandatory(),
                Field.decimal("amount").first(),
                Field.time("as_of").first(),
                Field.flag("as_of_assumed"),
                Field.word("unit", "unit").upTo(40).mandatory(),
                Field.code("qualifier", Qualifier.values(), "form.qualifier").otherwise("exact"),
                Field.source("source", "source_id").mandatory(),
                Field.source("seen_in", "seen_in_id"),
                Field.text("locator", 200),
                Field.code("confidence", Confidence.values(), "confidence").mandatory(),
                Field.code("rank", Rank.values(), "form.rank").otherwise("normal"),
                Field.text("label_en", 200),
                Field.text("label_sv", 200),
                Field.text("product", 40),
                Field.text("basis_en", 120),
                Field.text("basis_sv", 120),
                Field.code("scope", SCOPES, "scope"),
                Field.flag("in_series"),
                Field.code("checking", Checking.values(), "checking").first().otherwise("unchecked"),
                Field.day("checked_on"),
                Field.longText("note_en", 600),
                Field.longText("note_sv", 600),
                Field.longText("editor_note", 600));
    }

    public static Section claims() {
        return Section.of(
                CLAIMS,
                List.of(),
                RowGroup.of(
                                CLAIMS,
                                "claim",
                                "entry_id",
                                List.of(
                                        Field.longText("text_en", 400).mandatory(),
                                        Field.longText("text_sv", 400).mandatory(),
                                        Field.source("source", "source_id").mandatory(),
                                        Field.time("as_of").first(),
                                        Field.code("state", ClaimState.values(), "claim")
                                                .mandatory(),
                                        Field.several(
                                                "better",
                                                FieldType.SOURCES,
                                                new ListTable("claim_source", "claim_id", "source_id")),
                                        Field.longText("note_en", 600),
                                        Field.longText("note_sv", 600),
                                        Field.slug("slug", 24).mandatory().later(),
                                        Field.reference("figure", FieldType.FIGURE, "figure_id")))
                        .verifiable()
                        .uniqueEverywhereBy("slug"),
                newSources());
    }

    /** Which entries this one refers to, and which sources its texts rest on. */
    public static Section links() {
        return Section.of(
                "links",
                List.of(),
                RowGroup.of(
                                "links",
                                "entry_link",
                                "from_id",
                                List.of(
                                        Field.entry("to", "to_id").mandatory(),
                                        Field.code(
                                                        "relation",
                                                        List.of("related", "similar", "see-also"),
                                                        "form.relation")
                                                .mandatory()))
                        .uniqueBy("relation", "to"),
                RowGroup.of(
                                "sources",
                                "entry_source",
                                "entry_id",
                                List.of(
                                        Field.source("source", "source_id").mandatory(),
                                        Field.code(
                                                        "aspect",
                                                        List.of("general", "launch", "business", "reach"),
                                                        "form.aspect")
                                                .otherwise("general")))
                        .uniqueBy("aspect", "source"),
                newSources());
    }

    /** New sources that are published together with the entry that needs them. */
    public static RowGroup newSources() {
        return RowGroup.carried(
                        RecordCheck.NEW_SOURCES,
                        List.of(
                                Field.text("name_en", 200).mandatory(),
                                Field.slug("slug", 64).mandatory(),
                                Field.text("publisher", 120).mandatory(),
                                Field.address("url", 400).first(),
                                Field.code("link_state", LinkState.values(), "form.link"),
                                Field.day("link_seen_on"),
                                Field.span("published").first(),
                                Field.code("source_kind", SourceForm.KINDS, "source.kind")
                                        .mandatory(),
                                Field.code("language", SourceForm.LANGUAGES, "language")
                                        .mandatory(),
                                Field.code("checking", Checking.values(), "checking"),
                                Field.day("checked_on")))
                .uniqueBy("slug");
    }
}
