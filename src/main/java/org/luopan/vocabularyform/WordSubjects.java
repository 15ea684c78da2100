package org.luopan.vocabularyform;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luopan.audit.SubjectNames;
import org.luopan.language.Language;
import org.springframework.stereotype.Component;

/** What words, metrics, tier lists, corrections and synonyms are called in the log. */
@Component
class WordSubjects implements SubjectNames {

    private final WordRecords records;

    WordSubjects(WordRecords records) {
        this.records = records;
    }

    @Override
    public Map<String, String> of(Collection<String> subjects, Language language) {
        var called = new HashMap<String, List<String>>();
        for (var kind : WordRecords.NAMES) {
            var slugs = subjects.stream()
                    .filter(subject -> subject.startsWith(kind + "/"))
                    .map(subject -> subject.substring(kind.length() + 1))
                    .toList();
            if (!slugs.isEmpty()) {
                called.put(kind, slugs);
            }
        }
        return records.labels(called, language);
    }
}
