package org.luopan.vocabularyform;

import java.util.List;
import org.luopan.record.Field;
import org.luopan.record.RecordType;
import org.luopan.record.Section;
import org.luopan.record.Slugs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What admins can change about a word of the vocabulary. */
@Configuration(proxyBeanMethods = false)
class WordForm {

    static final List<String> FACETS = List.of(
            "account",
            "analogue",
            "audience",
            "category",
            "closeness",
            "feature",
            "fee-period",
            "industry",
            "objective",
            "openness",
            "strength",
            "theme",
            "tier",
            "trend",
            "unit");

    @Bean
    RecordType wordRecordType() {
        return RecordType.ofRecord(
                "word",
                "facet_value",
                List.of(Section.of(
                        "about",
                        List.of(
                                Field.code("facet", FACETS, "form.facet").mandatory(),
                                Field.text("label_en", 120).mandatory(),
                                Field.text("label_sv", 120).mandatory(),
                                Field.slug("slug", 64).mandatory(),
                                Field.longText("definition_en", 600),
                                Field.longText("definition_sv", 600),
                                Field.text("editor_note", 300),
                                Field.integer("sort_order", 0, 999_999).otherwise("0")))),
                typed -> Slugs.complete(typed, "label_en"));
    }
}
