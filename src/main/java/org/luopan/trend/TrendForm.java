package org.luopan.trend;

import java.util.List;
import org.luopan.entry.EntryKind;
import org.luopan.evidenceform.DuplicateCheck;
import org.luopan.evidenceform.EvidenceFields;
import org.luopan.evidenceform.Plausibility;
import org.luopan.record.Field;
import org.luopan.record.Field.ListTable;
import org.luopan.record.FieldType;
import org.luopan.record.RecordType;
import org.luopan.record.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What editors can change about a trend. */
@Configuration(proxyBeanMethods = false)
class TrendForm {

    @Bean
    RecordType trendRecordType(Plausibility plausibility, DuplicateCheck duplicates) {
        return RecordType.ofEntry(
                EntryKind.TREND,
                "trend",
                List.of(
                        Section.of(
                                "about",
                                EvidenceFields.about(
                                        false,
                                        Field.year("first_year", 1990, 2100).first(),
                                        Field.several(
                                                        "years",
                                                        FieldType.NUMBERS,
                                                        new ListTable("trend_year", "trend_id", "active_year"))
                                                .within(1990, 2100),
                                        Field.markdown("why_en", 2000).first(),
                                        Field.markdown("why_sv", 2000).first(),
                                        Field.markdown("how_en", 2000).first(),
                                        Field.markdown("how_sv", 2000).first())),
                        EvidenceFields.figures(),
                        EvidenceFields.claims(),
                        EvidenceFields.links()),
                List.of(plausibility, duplicates),
                EvidenceFields::complete);
    }
}
