package org.luopan.audit;

import java.util.Collection;
import java.util.Map;
import org.luopan.language.Language;

/** Says what subjects of the log are called; each module knows its own kinds. */
public interface SubjectNames {

    /** The names of those among these subjects ({@code platform/wechat}) that it knows. */
    Map<String, String> of(Collection<String> subjects, Language language);
}
