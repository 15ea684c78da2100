package org.luopan.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The content of a database.
 *
 * @param saved the state of each revision by its note
 * @param logged how often something was done, by action and subject
 * @param notes what the log says of each save: saves of one author soon after one another are one revision, with the last note
 * @param verified the notes of verifications
 * @param terms the terms by slug
 */
record Facts(
        Map<String, String> saved,
        Map<String, Integer> logged,
        List<String> notes,
        List<String> verified,
        Map<String, Term> terms) {

    private static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;TRACE_LEVEL_FILE=0";

    /** A stored term, with the note of the revision that was published last. */
    record Term(String name, String status, String note, String content, int published) {}

    static Facts of(Path database) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + database + OPTIONS, "sa", "")) {
            return new Facts(
                    pairs(connection, "select note, state from revision where note is not null"),
                    counts(connection),
                    List.copyOf(pairs(connection, "select detail, detail from audit_event where detail is not null")
                            .keySet()),
                    List.copyOf(pairs(connection, "select note, note from verification where note is not null")
                            .keySet()),
                    terms(connection));
        }
    }

    /** Checks that everything that was acknowledged is stored. */
    void holds(List<RandomEditor.Edit> edits) {
        var lost = new ArrayList<String>();
        edits.stream().filter(RandomEditor.Edit::acknowledged).forEach(edit -> {
            if (edit.action().equals("verification")) {
                if (!verified.contains(edit.mark())) {
                    lost.add(edit.toString());
                }
            } else if (!edit.mark().isEmpty()) {
                var state = saved.get(edit.mark());
                var noted = notes.stream().anyMatch(note -> note.endsWith(edit.mark()));
                if (state == null && !noted || edit.action().equals("entry.publish") && !"published".equals(state)) {
                    lost.add(edit + " is " + state);
                }
            }
        });
        edits.stream()
                .filter(edit -> !edit.subject().isEmpty())
                .collect(Collectors.groupingBy(edit -> edit.action() + " " + edit.subject()))
                .forEach((done, sent) -> {
                    var times = done.startsWith("entry.delete ") || done.startsWith("entry.recover ")
                            ? groups(sent)
                            : sent.stream()
                                    .filter(RandomEditor.Edit::acknowledged)
                                    .count();
                    if (logged.getOrDefault(done, 0) < times) {
                        lost.add(done + ": acknowledged " + times + ", in the log " + logged.get(done));
                    }
                });
        for (var action : List.of("entry.withdraw", "entry.ask-changes", "entry.publish")) {
            var done =
                    edits.stream().filter(edit -> edit.action().equals(action)).toList();
            var saved = done.stream()
                    .filter(edit -> edit.acknowledged() && edit.decision().isEmpty())
                    .count();
            var times = saved
                    + done.stream()
                            .filter(edit -> !edit.decision().isEmpty())
                            .collect(Collectors.groupingBy(RandomEditor.Edit::decision))
                            .values()
                            .stream()
                            .mapToLong(Facts::groups)
                            .sum();
            var found = logged.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(action + " "))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            if (found < times) {
                lost.add(action + ": acknowledged " + times + ", in the log " + found);
            }
        }
        assertThat(lost).as("acknowledged and lost").isEmpty();
    }

    /**
     * The minimum number of times something was done if the second request gets the same answer: one for each group of concurrent
     * requests of which one was acknowledged.
     */
    private static long groups(List<RandomEditor.Edit> sent) {
        var groups = 0;
        var until = 0;
        var counted = true;
        for (var edit : sent.stream()
                .sorted(Comparator.comparingInt(RandomEditor.Edit::since))
                .toList()) {
            if (edit.since() > until) {
                counted = false;
            }
            if (edit.acknowledged() && !counted) {
                groups++;
                counted = true;
            }
            until = Math.max(until, edit.until().get());
        }
        return groups;
    }

    /** Checks that pages, history, lists and search agree with the database. */
    void areShown(Desk reader, List<String> slugs) throws IOException, InterruptedException {
        var list = reader.get("/en/glossary").page();
        for (var slug : slugs) {
            var term = terms.get(slug);
            var page = reader.get("/en/glossary/" + slug);
            var found = reader.get("/en/search?q=" + URLEncoder.encode(term.name(), StandardCharsets.UTF_8))
                    .page()
                    .select("[data-entry=term/" + slug + "]");
            if (!term.status().equals("published")) {
                assertThat(page.status()).as(slug + " is " + term.status()).isEqualTo(410);
                assertThat(found).as("found though it is gone: " + slug).isEmpty();
                assertThat(list.select("[data-entry=term/" + slug + "]")).isEmpty();
                continue;
            }
            assertThat(page.title()).as(slug).contains(term.name());
            assertThat(list.select("[data-entry=term/" + slug + "]").text())
                    .as("list: " + slug)
                    .contains(term.name());
            assertThat(found.text()).as("search: " + slug).contains(term.name());
            if (term.published() > 0) {
                assertThat(term.content())
                        .as("the last published revision of " + slug)
                        .contains(term.name());
                var history = reader.get("/en/glossary/" + slug + "/history").page();
                assertThat(history.select(".history-state").first().text())
                        .as("history: " + slug)
                        .contains(term.note().equals("null") ? "" : term.note());
            }
        }
    }

    private static Map<String, Term> terms(Connection connection) throws SQLException {
        var terms = new LinkedHashMap<String, Term>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select e.slug, e.name_en, e.status, r.note, r.content, coalesce(r.number, 0) as published
                        from entry e left join revision r on r.entry_id = e.id and r.state = 'published'
                            and r.number = (select max(number) from revision
                                where entry_id = e.id and state = 'published' and published_at = (
                                    select max(published_at) from revision where entry_id = e.id and state = 'published'))
                        where e.kind = 'term'
                        """)) {
            while (rows.next()) {
                terms.put(
                        rows.getString("slug"),
                        new Term(
                                rows.getString("name_en"),
                                rows.getString("status"),
                                String.valueOf(rows.getString("note")),
                                String.valueOf(rows.getString("content")),
                                rows.getInt("published")));
            }
        }
        return terms;
    }

    private static Map<String, Integer> counts(Connection connection) throws SQLException {
        var counts = new LinkedHashMap<String, Integer>();
        pairs(
                        connection,
                        "select action || ' ' || coalesce(subject, ''), cast(count(*) as varchar(20)) from audit_event group by 1")
                .forEach((key, value) -> counts.put(key, Integer.valueOf(value)));
        return counts;
    }

    private static Map<String, String> pairs(Connection connection, String query) throws SQLException {
        var pairs = new LinkedHashMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                pairs.put(rows.getString(1), rows.getString(2));
            }
        }
        return pairs;
    }
}
