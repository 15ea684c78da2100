package org.luopan.calendar;

import java.util.List;
import org.luopan.entry.EntryKind;
import org.luopan.evidenceform.DuplicateCheck;
import org.luopan.evidenceform.EvidenceFields;
import org.luopan.evidenceform.Plausibility;
import org.luopan.record.Field;
import org.luopan.record.RecordType;
import org.luopan.record.RowGroup;
import org.luopan.record.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What editors can change about a festival. */
@Configuration(proxyBeanMethods = false)
class FestivalForm {

    static final String RULE = "day_rule";
    static final String MOVED = "moved";
    static final String YEAR = "of_year";
    static final String DAY = "moved_to";

    @Bean
    RecordType festivalRecordType(Plausibility plausibility, DuplicateCheck duplicates) {
        return RecordType.ofEntry(
                EntryKind.FESTIVAL,
                "festival",
                List.of(
                        Section.of(
                                "about",
                                EvidenceFields.about(
                                        false,
                                        Field.code(
                                                        "occasion",
                                                        List.of("traditional", "imported", "shopping", "risk"),
                                                        "festival.occasion")
                                                .upTo(16)
                                                .mandatory(),
                                        Field.text(RULE, 20).mandatory(),
                                        Field.integer("days", 1, 31)
                                                .otherwise("1")
                                                .first(),
                                        Field.integer("lead_weeks", 1, 52).first())),
                        moved(),
                        EvidenceFields.figures(),
                        EvidenceFields.claims(),
                        EvidenceFields.links()),
                List.of(plausibility, duplicates, new DayRuleCheck()),
                EvidenceFields::complete);
    }

    private static Section moved() {
        return Section.of(
                MOVED,
                List.of(),
                RowGroup.of(
                                MOVED,
                                "moved_day",
                                "festival_id",
                                List.of(
                                        Field.year(YEAR, 1990, 2100).mandatory(),
                                        Field.day(DAY).mandatory(),
                                        Field.text("why_en", 400),
                                        Field.text("why_sv", 400)))
                        .uniqueBy(YEAR)
                        .plain());
    }
}
