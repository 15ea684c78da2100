package org.luopan.trend;

import java.util.List;
import org.luopan.entry.EntryKind;
import org.luopan.evidence.EvidenceFields;
import org.luopan.evidence.Plausibility;
import org.luopan.form.Field;
import org.luopan.form.Field.ListTable;
import org.luopan.form.FieldType;
import org.luopan.form.Part;
import org.luopan.form.Shape;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What editors can change about a trend. */
@Configuration(proxyBeanMethods = false)
class TrendForm {

    @Bean
    Shape trendShape(Plausibility plausibility) {
        return Shape.ofEntry(
                EntryKind.TREND,
                "trend",
                List.of(
                        Part.of(
                                "about",
                                EvidenceFields.about(
                                        false,
                                        Field.integer("first_year"),
                                        Field.several(
                                                "years",
                                                FieldType.NUMBERS,
                                                new ListTable("trend_year", "trend_id", "active_year")),
                                        Field.markdown("why_en", 2000),
                                        Field.markdown("why_sv", 2000),
                                        Field.markdown("how_en", 2000),
                                        Field.markdown("how_sv", 2000))),
                        EvidenceFields.figures(),
                        EvidenceFields.claims(),
                        EvidenceFields.links()),
                List.of(plausibility),
                EvidenceFields::complete);
    }
}
