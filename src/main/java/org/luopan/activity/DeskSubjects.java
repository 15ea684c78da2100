package org.luopan.activity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luopan.audit.SubjectNames;
import org.luopan.entry.DeskEntry;
import org.luopan.entry.EntryKind;
import org.luopan.language.Coded;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What entries, people, reports and bundles are called in the log. */
@Component
class DeskSubjects implements SubjectNames {

    private static final String ACCOUNT = "account/";
    private static final String REPORT = "report/";

    private final JdbcClient jdbc;
    private final Messages words;

    DeskSubjects(JdbcClient jdbc, Messages words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public Map<String, String> of(Collection<String> subjects, Language language) {
        var names = new HashMap<String, String>();
        entries(subjects).forEach((address, entry) -> names.put(address, entry.nameIn(language)));
        subjects.stream()
                .filter(subject -> subject.startsWith(REPORT))
                .forEach(subject -> words.find(language, "report." + subject.substring(REPORT.length()))
                        .ifPresent(name -> names.put(subject, name)));
        subjects.stream()
                .filter(subject -> subject.startsWith("bundle/"))
                .forEach(subject -> names.put(subject, words.say(language, "home.desk.bundles")));
        names.putAll(people(subjects.stream()
                .filter(subject -> subject.startsWith(ACCOUNT))
                .map(subject -> subject.substring(ACCOUNT.length()))
                .toList()));
        return names;
    }

    /** The entries that have these addresses. */
    Map<String, DeskEntry> entries(Collection<String> subjects) {
        var entries = new HashMap<String, DeskEntry>();
        var addresses = subjects.stream()
                .filter(subject -> subject.contains("/"))
                .filter(subject -> Coded.find(EntryKind.class, subject.substring(0, subject.indexOf('/')))
                        .isPresent())
                .toList();
        if (!addresses.isEmpty()) {
            jdbc.sql("select id, kind, slug, name_en, name_sv, status, version from entry"
                            + " where slug in (:slugs) and kind || '/' || slug in (:addresses)")
                    .param(
                            "slugs",
                            addresses.stream()
                                    .map(address -> address.substring(address.indexOf('/') + 1))
                                    .toList())
                    .param("addresses", addresses)
                    .query((row, number) -> DeskEntry.of(row))
                    .list()
                    .forEach(entry -> entries.put(entry.address(), entry));
        }
        return entries;
    }

    private Map<String, String> people(List<String> usernames) {
        var names = new HashMap<String, String>();
        if (!usernames.isEmpty()) {
            jdbc.sql("select username, name from account where username in (:names)")
                    .param("names", usernames)
                    .query(row -> {
                        names.put(ACCOUNT + row.getString("username"), row.getString("name"));
                    });
        }
        return names;
    }
}
