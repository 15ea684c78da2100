package org.luopan.glossary;

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

/** What editors can change about a term. */
@Configuration(proxyBeanMethods = false)
class TermForm {

    @Bean
    RecordType termRecordType(Plausibility plausibility, DuplicateCheck duplicates) {
        return RecordType.ofEntry(
                EntryKind.TERM,
                "term",
                List.of(
                        Section.of(
                                "about",
                                EvidenceFields.about(
                                        false, Field.text("spellings_en", 400), Field.text("spellings_sv", 400))),
                        EvidenceFields.figures(),
                        EvidenceFields.claims(),
                        EvidenceFields.links()),
                List.of(plausibility, duplicates),
                EvidenceFields::complete);
    }
}
