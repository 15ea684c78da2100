package org.luopan.market;

import java.util.List;
import org.luopan.entry.EntryKind;
import org.luopan.evidenceform.DuplicateCheck;
import org.luopan.evidenceform.EvidenceFields;
import org.luopan.evidenceform.Plausibility;
import org.luopan.record.RecordType;
import org.luopan.record.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What editors can change about the market, mainly its figures. */
@Configuration(proxyBeanMethods = false)
class MarketForm {

    @Bean
    RecordType marketRecordType(Plausibility plausibility, DuplicateCheck duplicates) {
        return RecordType.ofEntry(
                EntryKind.MARKET,
                "market",
                List.of(
                        Section.of("about", EvidenceFields.about(false)),
                        EvidenceFields.figures(),
                        EvidenceFields.claims(),
                        EvidenceFields.links()),
                List.of(plausibility, duplicates),
                EvidenceFields::complete);
    }
}
