package org.luopan.guide;

import java.util.List;
import org.luopan.entry.EntryKind;
import org.luopan.evidenceform.DuplicateCheck;
import org.luopan.evidenceform.EvidenceFields;
import org.luopan.evidenceform.Plausibility;
import org.luopan.record.Field;
import org.luopan.record.RecordType;
import org.luopan.record.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What editors can change about a step of the guide. */
@Configuration(proxyBeanMethods = false)
class GuideStepForm {

    @Bean
    RecordType guideStepRecordType(Plausibility plausibility, DuplicateCheck duplicates) {
        return RecordType.ofEntry(
                EntryKind.GUIDE,
                "guide_step",
                List.of(
                        Section.of(
                                "about",
                                EvidenceFields.about(
                                        false,
                                        Field.code("part", List.of("tenba", "practical"), "guide.part")
                                                .mandatory(),
                                        Field.markdown("body_en", 4000).first(),
                                        Field.markdown("body_sv", 4000).first())),
                        EvidenceFields.figures(),
                        EvidenceFields.claims(),
                        EvidenceFields.links()),
                List.of(plausibility, duplicates),
                typed -> EvidenceFields.complete(typed).orElse("part", "practical"));
    }
}
