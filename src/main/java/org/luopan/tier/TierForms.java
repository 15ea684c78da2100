package org.luopan.tier;

import java.util.List;
import org.luopan.entry.Checking;
import org.luopan.entry.EntryKind;
import org.luopan.evidenceform.DuplicateCheck;
import org.luopan.evidenceform.EvidenceFields;
import org.luopan.evidenceform.Plausibility;
import org.luopan.figure.Confidence;
import org.luopan.record.Field;
import org.luopan.record.FieldType;
import org.luopan.record.RecordType;
import org.luopan.record.RowGroup;
import org.luopan.record.Section;
import org.luopan.record.Slugs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What editors can change about tiers, cities and tier lists. */
@Configuration(proxyBeanMethods = false)
class TierForms {

    private static final List<String> BASES = List.of("tenba", "compiler", "tenba and compiler");

    @Bean
    RecordType tierRecordType(Plausibility plausibility, DuplicateCheck duplicates) {
        return RecordType.ofEntry(
                EntryKind.TIER,
                "tier",
                List.of(
                        Section.of(
                                "about",
                                EvidenceFields.about(
                                        false,
                                        Field.markdown("characteristics_en", 2000)
                                                .first(),
                                        Field.markdown("characteristics_sv", 2000)
                                                .first(),
                                        Field.code("characteristics_basis", BASES, "tier.basis"),
                                        Field.markdown("advice_en", 2000).first(),
                                        Field.markdown("advice_sv", 2000).first(),
                                        Field.integer("city_count", 0, 9999),
                                        Field.time("city_count_as_of"))),
                        EvidenceFields.figures(),
                        EvidenceFields.claims(),
                        EvidenceFields.links()),
                List.of(plausibility, duplicates),
                EvidenceFields::complete);
    }

    @Bean
    RecordType cityRecordType(Plausibility plausibility, DuplicateCheck duplicates) {
        return RecordType.ofEntry(
                EntryKind.CITY,
                "city",
                List.of(
                        aboutCity(),
                        placements(),
                        EvidenceFields.figures(),
                        EvidenceFields.claims(),
                        EvidenceFields.links()),
                List.of(plausibility, duplicates),
                typed -> EvidenceFields.complete(typed)
                        .orElse("province_sv", typed.get("province_en"))
                        .orElse("province_slug", Slugs.from(typed.get("province_en")))
                        .withEach("placements", placement -> placement.orElse("checking", "unchecked")));
    }

    private static Section aboutCity() {
        return Section.of(
                "about",
                EvidenceFields.about(
                        false,
                        Field.text("province_en", 60).mandatory(),
                        Field.text("province_sv", 60).mandatory(),
                        Field.slug("province_slug", 60).mandatory(),
                        Field.decimal("latitude", "3", "54", 4).first(),
                        Field.decimal("longitude", "73", "136", 4).first(),
                        Field.source("coordinates_source", "coordinates_source_id"),
                        Field.longText("article_text_en", 400),
                        Field.longText("article_text_sv", 400)));
    }

    /** The section in which lists place the city in tiers. */
    private static Section placements() {
        return Section.of(
                "placements",
                List.of(),
                RowGroup.of(
                                "placements",
                                "tier_placement",
                                "city_id",
                                List.of(
                                        Field.reference("list", FieldType.TIER_LIST, "tier_list_id")
                                                .mandatory(),
                                        Field.entry("tier", "tier_id", "tier").mandatory(),
                                        Field.integer("list_rank", 1, 9999).first(),
                                        Field.source("source", "source_id").mandatory(),
                                        Field.code("checking", Checking.values(), "checking")
                                                .mandatory(),
                                        Field.day("checked_on")))
                        .unordered()
                        .uniqueBy("list"),
                EvidenceFields.newSources());
    }

    @Bean
    RecordType tierListRecordType() {
        return RecordType.ofRecord(
                "tier-list",
                "tier_list",
                List.of(Section.of(
                        "about",
                        List.of(
                                Field.text("name_en", 120).mandatory(),
                                Field.text("name_sv", 120).mandatory(),
                                Field.slug("slug", 64).mandatory(),
                                Field.text("publisher", 120).mandatory(),
                                Field.time("as_of").mandatory(),
                                Field.longText("description_en", 1000),
                                Field.longText("description_sv", 1000),
                                Field.source("source", "source_id").mandatory(),
                                Field.code("confidence", Confidence.values(), "confidence")
                                        .mandatory(),
                                Field.integer("sort_order", 0, 999_999).otherwise("0")))),
                typed -> Slugs.complete(typed, "name_en"));
    }
}
