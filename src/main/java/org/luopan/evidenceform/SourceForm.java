package org.luopan.evidenceform;

import java.util.List;
import org.luopan.entry.EntryKind;
import org.luopan.record.Field;
import org.luopan.record.RecordData;
import org.luopan.record.RecordType;
import org.luopan.record.Section;
import org.luopan.source.LinkState;
import org.luopan.source.Source;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What editors can change about a source. */
@Configuration(proxyBeanMethods = false)
class SourceForm {

    static final List<String> KINDS = List.of(
            "agency-blog",
            "article",
            "blog",
            "company",
            "company-report",
            "dataset",
            "encyclopedia",
            "filing",
            "guide",
            "law",
            "legal-analysis",
            "media",
            "official-statistics",
            "press-release",
            "ranking",
            "report",
            "research",
            Source.UNKNOWN);

    static final List<String> LANGUAGES =
            List.of("en", "sv", "zh", "de", "es", "fr", "it", "ja", "ko", "pl", "vi", Source.UNKNOWN);

    @Bean
    RecordType sourceRecordType(DuplicateCheck duplicates) {
        return RecordType.ofEntry(
                EntryKind.SOURCE,
                "source",
                List.of(
                        Section.of(
                                "about",
                                EvidenceFields.about(
                                        false,
                                        Field.text("publisher", 120).mandatory(),
                                        Field.address("url", 400).first(),
                                        Field.code("link_state", LinkState.values(), "form.link")
                                                .otherwise(LinkState.UNKNOWN.code()),
                                        Field.day("link_seen_on"),
                                        Field.span("published").first(),
                                        Field.span("data_as_of"),
                                        Field.code("source_kind", KINDS, "source.kind")
                                                .mandatory(),
                                        Field.code("language", LANGUAGES, "language")
                                                .mandatory(),
                                        Field.code("seen", List.of("file", "search", "not-opened"), "form.seen"),
                                        Field.text("seen_via", 200),
                                        Field.day("retracted_on"),
                                        Field.longText("retraction_en", 400),
                                        Field.longText("retraction_sv", 400))),
                        EvidenceFields.links()),
                List.of(duplicates, duplicates.ofSources()),
                SourceForm::complete);
    }

    /** Earlier states of a source said only whether its address answers. */
    private static RecordData complete(RecordData typed) {
        return EvidenceFields.complete(typed)
                .orElse("link_state", (typed.get("link_ok").isEmpty() ? LinkState.UNKNOWN : LinkState.ANSWERS).code())
                .with("link_ok", "");
    }
}
