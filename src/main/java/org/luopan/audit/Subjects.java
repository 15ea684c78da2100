package org.luopan.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The names of what the log is about: entries, accounts, words and the like. */
@Component
public class Subjects {

    private final ObjectProvider<SubjectNames> kinds;

    Subjects(ObjectProvider<SubjectNames> kinds) {
        this.kinds = kinds;
    }

    /** The names of some subjects; of what nobody knows any more, the subject itself. */
    public Map<String, String> named(Stream<? extends @Nullable String> subjects, Language language) {
        var names = new HashMap<String, String>();
        subjects.filter(Objects::nonNull).forEach(subject -> names.put(subject, subject));
        Collection<String> asked = List.copyOf(names.keySet());
        if (!asked.isEmpty()) {
            kinds.forEach(kind -> names.putAll(kind.of(asked, language)));
        }
        return names;
    }
}
