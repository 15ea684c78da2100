package org.luopan.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.luopan.entry.Checking;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryKind;
import org.luopan.evidenceform.DuplicateCheck;
import org.luopan.evidenceform.EvidenceFields;
import org.luopan.evidenceform.Plausibility;
import org.luopan.language.Language;
import org.luopan.platformfacts.Purpose;
import org.luopan.record.Field;
import org.luopan.record.Field.ListTable;
import org.luopan.record.FieldType;
import org.luopan.record.RecordData;
import org.luopan.record.RecordType;
import org.luopan.record.RowGroup;
import org.luopan.record.Section;
import org.luopan.record.Slugs;
import org.luopan.vocabulary.Strength;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What editors can change about a platform. */
@Configuration(proxyBeanMethods = false)
class PlatformForm {

    private static final String REACH = "reach";
    private static final List<String> YES_NO = List.of("yes", "no", "unknown");
    private static final List<String> CURRENCIES =
            List.of("CNY", "EUR", "GBP", "HKD", "JPY", "KRW", "SEK", "SGD", "TWD", "USD");

    private static final List<String> CONFIDENCES = List.of("high", "medium", "low");

    private final Entries entries;

    PlatformForm(Entries entries) {
        this.entries = entries;
    }

    @Bean
    RecordType platformRecordType(Plausibility plausibility, DuplicateCheck duplicates) {
        return RecordType.ofEntry(
                EntryKind.PLATFORM,
                "platform",
                List.of(
                        about(),
                        traits(),
                        reach(),
                        routes(),
                        EvidenceFields.figures(),
                        EvidenceFields.claims(),
                        EvidenceFields.links()),
                List.of(plausibility, duplicates),
                this::complete);
    }

    private static Section about() {
        return Section.of(
                "about",
                EvidenceFields.about(
                        true,
                        Field.text("operator", 120).mandatory(),
                        Field.text("operator_zh", 60),
                        Field.slug("operator_slug", 120).mandatory().later(),
                        Field.year("launched", 1990, 2100).first(),
                        Field.text("launched_note_en", 300),
                        Field.text("launched_note_sv", 300),
                        Field.code("launched_checking", Checking.values(), "checking")
                                .mandatory()
                                .later(),
                        Field.address("website", 200).first(),
                        Field.word("category", "category").mandatory(),
                        Field.text("category_note_en", 300),
                        Field.text("category_note_sv", 300),
                        Field.word("openness", "openness").upTo(16).mandatory(),
                        Field.longText("differentiator_en", 600).first(),
                        Field.longText("differentiator_sv", 600).first(),
                        Field.markdown("business_en", 2000).first(),
                        Field.markdown("business_sv", 2000).first(),
                        Field.text("business_basis", 120),
                        Field.longText("article_view_en", 600),
                        Field.longText("article_view_sv", 600),
                        Field.several(
                                "themes",
                                FieldType.VALUES,
                                new ListTable("platform_theme", "platform_id", "facet_value_id"),
                                "theme")),
                RowGroup.of(
                                "otherNames",
                                "platform_name",
                                "platform_id",
                                List.of(
                                        Field.text("name_en", 120).mandatory(),
                                        Field.text("name_sv", 120).mandatory()))
                        .plain());
    }

    private static Section traits() {
        return Section.of(
                "traits",
                List.of(),
                RowGroup.of(
                                "traits",
                                "trait",
                                "platform_id",
                                List.of(
                                        Field.value("value", "facet_value_id", PlatformIndexing.TRAIT_FACETS)
                                                .mandatory(),
                                        Field.code("strength", Strength.values(), "strength")
                                                .mandatory(),
                                        Field.source("source", "source_id").first(),
                                        Field.text("note_en", 400),
                                        Field.text("note_sv", 400)))
                        .uniqueBy("value"),
                EvidenceFields.newSources());
    }

    private static Section reach() {
        return Section.of(
                REACH,
                List.of(
                        Field.code("reach_confidence", List.of("high", "medium", "low", "none"), "form.confidence"),
                        Field.longText("reach_note_en", 600),
                        Field.longText("reach_note_sv", 600)),
                RowGroup.of(
                                REACH,
                                "reach",
                                "platform_id",
                                List.of(
                                        Field.entry("tier", "tier_id", "tier").mandatory(),
                                        Field.code("strength", Strength.values(), "strength")
                                                .mandatory(),
                                        Field.source("source", "source_id").first(),
                                        Field.several(
                                                "sources",
                                                FieldType.SOURCES,
                                                new ListTable("reach_source", "reach_id", "source_id")),
                                        Field.longText("note_en", 600),
                                        Field.longText("note_sv", 600)))
                        .unordered()
                        .uniqueBy("tier"),
                EvidenceFields.newSources());
    }

    private static Section routes() {
        return Section.of(
                "routes",
                List.of(),
                RowGroup.of(
                                "routes",
                                "account_route",
                                "platform_id",
                                Stream.of(whoAndFee(), needs(), restsOn())
                                        .flatMap(List::stream)
                                        .toList())
                        .verifiable()
                        .uniqueBy("slug"),
                EvidenceFields.newSources());
    }

    /** A route's name, what it is for, who may take it, and what it costs. */
    private static List<Field> whoAndFee() {
        return List.of(
                Field.text("name_en", 200).mandatory(),
                Field.text("name_sv", 200).mandatory(),
                Field.slug("slug", 64).mandatory().later(),
                Field.code("purpose", Purpose.values(), "route.purpose").first(),
                Field.several(
                                "industries",
                                FieldType.WORDS,
                                new ListTable("account_route_industry", "route_id", "industry"),
                                "industry")
                        .upTo(64),
                Field.several("who", FieldType.WORDS, new ListTable("account_route_who", "route_id", "who"), "account")
                        .first()
                        .upTo(24),
                Field.decimal("fee_amount", "0", "999999999999.99", 2).first(),
                Field.code("fee_currency", CURRENCIES, "currency").first(),
                Field.flag("fee_least"),
                Field.word("fee_period", "fee-period").upTo(12).mandatory());
    }

    /** What a route requires, how long it takes, and where it ends. */
    private static List<Field> needs() {
        return List.of(
                Field.several("documents", FieldType.LINES, new ListTable("account_route_document", "route_id", "text"))
                        .first(),
                Field.text("lead_time_en", 300).first(),
                Field.text("lead_time_sv", 300).first(),
                Field.longText("limits_en", 600),
                Field.longText("limits_sv", 600),
                Field.code("visible_in_mainland", YES_NO, "form.visible").mandatory());
    }

    /** A route's sources, and since when it holds. */
    private static List<Field> restsOn() {
        return List.of(
                Field.source("source", "source_id").first(),
                Field.several(
                        "sources", FieldType.SOURCES, new ListTable("account_route_source", "route_id", "source_id")),
                Field.time("as_of").first(),
                Field.code("confidence", CONFIDENCES, "form.confidence").mandatory(),
                Field.longText("note_en", 600),
                Field.longText("note_sv", 600));
    }

    /** Adds the missing tiers, because every platform has a reach for every tier; unknown if there is no evidence. */
    private RecordData complete(RecordData typed) {
        var reach = new ArrayList<>(typed.rows(REACH));
        entries.ofKind(EntryKind.TIER, Language.EN).forEach(tier -> {
            if (reach.stream().noneMatch(row -> row.get("tier").equals(tier.address()))) {
                reach.add(RecordData.NOTHING.with("tier", tier.address()).with("strength", Strength.UNKNOWN.code()));
            }
        });
        return EvidenceFields.complete(typed)
                .orElse("operator_slug", Slugs.from(typed.get("operator")))
                .orElse("launched_checking", "unchecked")
                .withEach(
                        "routes",
                        route -> Slugs.complete(route, "name_en")
                                .orElse("fee_period", "unknown")
                                .orElse("visible_in_mainland", "unknown")
                                .orElse("confidence", "low"))
                .with(REACH, reach);
    }
}
