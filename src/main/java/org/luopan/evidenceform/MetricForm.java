package org.luopan.evidenceform;

import java.util.List;
import org.luopan.claim.CorrectionState;
import org.luopan.entry.Checking;
import org.luopan.record.Field;
import org.luopan.record.Field.ListTable;
import org.luopan.record.FieldType;
import org.luopan.record.RecordType;
import org.luopan.record.Section;
import org.luopan.record.Slugs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What editors can change about metrics and corrections, which are not entries. */
@Configuration(proxyBeanMethods = false)
class MetricForm {

    @Bean
    RecordType metricRecordType() {
        return RecordType.ofRecord(
                "metric",
                "metric",
                List.of(Section.of(
                        "about",
                        List.of(
                                Field.text("label_en", 120).mandatory(),
                                Field.text("label_sv", 120).mandatory(),
                                Field.text("found_by", 600),
                                Field.slug("slug", 64).mandatory(),
                                Field.word("unit", "unit").upTo(40).mandatory(),
                                Field.longText("definition_en", 800).mandatory(),
                                Field.longText("definition_sv", 800).mandatory(),
                                Field.integer("half_life_months", 1, 1200),
                                Field.decimal("plausible_min"),
                                Field.decimal("plausible_max"),
                                Field.slug("comparable_group", 40),
                                Field.code("higher_is", List.of("bigger", "neutral"), "form.higher")
                                        .mandatory(),
                                Field.integer("sort_order", 0, 999_999).otherwise("0")))),
                typed -> Slugs.complete(typed, "label_en").orElse("higher_is", "neutral"));
    }

    @Bean
    RecordType correctionRecordType() {
        return RecordType.ofRecord(
                "correction",
                "correction",
                List.of(Section.of(
                        "about",
                        List.of(
                                Field.text("topic_en", 120).mandatory(),
                                Field.text("topic_sv", 120).mandatory(),
                                Field.code("state", CorrectionState.values(), "correction")
                                        .mandatory(),
                                Field.longText("claim_en", 400).mandatory(),
                                Field.longText("claim_sv", 400).mandatory(),
                                Field.longText("text_en", 600).mandatory(),
                                Field.longText("text_sv", 600).mandatory(),
                                Field.source("source", "source_id"),
                                Field.several(
                                        "sources",
                                        FieldType.SOURCES,
                                        new ListTable("correction_source", "correction_id", "source_id")),
                                Field.several(
                                        "entries",
                                        FieldType.ENTRIES,
                                        new ListTable("correction_entry", "correction_id", "entry_id")),
                                Field.code("checking", Checking.values(), "checking")
                                        .mandatory(),
                                Field.day("checked_on"),
                                Field.longText("note_en", 400),
                                Field.longText("note_sv", 400),
                                Field.integer("sort_order", 0, 999_999).otherwise("0")))),
                typed -> typed.orElse("checking", "unchecked"));
    }
}
