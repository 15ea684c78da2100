package org.luopan.synonym;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryKind;
import org.luopan.language.Coded;
import org.luopan.language.Language;
import org.luopan.record.Field;
import org.luopan.record.FieldError;
import org.luopan.record.FieldType;
import org.luopan.record.RecordData;
import org.luopan.record.RecordType;
import org.luopan.record.RowGroup;
import org.luopan.record.Section;
import org.luopan.vocabulary.Vocabulary;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What admins can change about a list of synonyms. */
@Configuration(proxyBeanMethods = false)
class SynonymForm {

    private static final String ROWS = "synonyms";

    @Bean
    RecordType synonymRecordType(
            ObjectProvider<Vocabulary> vocabulary, ObjectProvider<Entries> entries, ObjectProvider<Meanings> meanings) {
        return RecordType.ofRecord(
                Synonyms.RECORD,
                "synonym_list",
                List.of(Section.of(
                        "about",
                        List.of(
                                Field.text("name_en", 120).mandatory(),
                                Field.text("name_sv", 120).mandatory(),
                                Field.slug("slug", 64).mandatory(),
                                Field.integer("sort_order", 0, 999_999).otherwise("0")),
                        RowGroup.of(
                                        ROWS,
                                        "synonym",
                                        "list_id",
                                        List.of(
                                                Field.reference("means", FieldType.MEANING, "means")
                                                        .upTo(80)
                                                        .mandatory(),
                                                Field.text("said", 4000).mandatory()))
                                .plain()
                                .uniqueBy("means"))),
                List.of((typed, faults) -> check(
                        typed,
                        means -> exists(means, vocabulary.getObject(), entries.getObject())
                                || meanings.getObject().has(means),
                        faults)),
                typed -> typed);
    }

    /** A synonym has to mean something that exists. */
    private static void check(RecordData typed, Predicate<String> exists, Consumer<FieldError> faults) {
        var rows = typed.rows(ROWS);
        for (var i = 0; i < rows.size(); i++) {
            var means = rows.get(i).get("means");
            if (!exists.test(means)) {
                faults.accept(FieldError.at(ROWS + "." + i + ".means", "fault.synonym", means));
            }
        }
    }

    private static boolean exists(String means, Vocabulary vocabulary, Entries entries) {
        var parts = means.split("/", 2);
        if (parts.length < 2) {
            return false;
        }
        var kind = Coded.find(EntryKind.class, parts[0]);
        return vocabulary.find(parts[0], parts[1]).isPresent()
                || kind.isPresent()
                        && entries.named(kind.get(), parts[1], Language.EN).isPresent();
    }
}
