package org.luopan.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.FormElement;

/** An editor who does random things with a few entries that others edit too, and remembers what was acknowledged. */
final class RandomEditor {

    private static final String PASSWORD = "needle-of-a-compass-7";
    private static final String FOLDER = "/admin/entries/glossary/";

    private final Work work;
    private final Desk desk;
    private final Random random;
    private final boolean administers;
    private int looked;

    RandomEditor(Work work, Desk desk, long seed, boolean administers) {
        this.work = work;
        this.desk = desk;
        this.random = new Random(seed);
        this.administers = administers;
    }

    /** Creates an account by a link, and signs in with it. */
    static Desk invite(Program program, Desk admin, String username) throws IOException, InterruptedException {
        var people = admin.get("/admin/people").form("form.form");
        var invited = admin.send(
                "/admin/people", people, Map.of("name", username, "username", username, "role", "publisher"));
        var link = admin.get(invited.location()).page().select("#link").text();
        var path = link.substring(link.indexOf("/invitation/"));
        var guest = Desk.stranger(program);
        guest.send(path, guest.get(path).form("form.form"), Map.of("password", PASSWORD, "again", PASSWORD));
        return Desk.of(program, username, PASSWORD);
    }

    Work work() {
        return work;
    }

    /** Continues after a restart; an editor who was signed in still is. */
    void goTo(Program program) throws IOException, InterruptedException {
        desk.goTo(program);
        assertThat(desk.get("/admin").status()).as("still signed in").isEqualTo(200);
    }

    void workUntilKilled(Program program) {
        try {
            while (program.process().isAlive() && !work.over) {
                step();
            }
        } catch (IOException | InterruptedException e) {
            if (!work.over) {
                work.faults.add("Broke off while it was running: " + e);
            }
        } catch (RuntimeException e) {
            work.faults.add(e.toString());
        }
    }

    private void step() throws IOException, InterruptedException {
        var slug = work.slugs.get(random.nextInt(work.slugs.size()));
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> save(slug, "publish", "entry.publish");
            case 3, 4 -> save(slug, "draft", "entry.save");
            case 5 -> save(slug, "review", "entry.submit");
            case 6 -> save(slug, "schedule", "entry.schedule");
            case 7, 8 -> decide();
            case 9 -> remove(slug);
            case 10 -> verify();
            default -> {
                if (administers) {
                    word();
                } else {
                    recover(slug);
                }
            }
        }
    }

    private void save(String slug, String what, String action) throws IOException, InterruptedException {
        var path = form(slug);
        var page = look(path).page().select("form.entry-form").first();
        if (!(page instanceof FormElement form)) {
            recover(slug);
            return;
        }
        var mark = work.mark();
        var typed = new LinkedHashMap<>(Map.of("name_en", mark, "note", mark, "do", what));
        if (what.equals("schedule")) {
            typed.put(
                    "publish_at",
                    LocalDateTime.now(ZoneOffset.UTC)
                            .plusDays(1)
                            .truncatedTo(ChronoUnit.MINUTES)
                            .toString());
        }
        send(edit(action, "term/" + slug, mark), path, form, typed);
    }

    private void decide() throws IOException, InterruptedException {
        var waiting = look("/admin/review").page().select("a[href^=/admin/revisions/]");
        if (waiting.isEmpty()) {
            return;
        }
        var path = waiting.get(random.nextInt(waiting.size())).attr("href");
        var forms = look(path).page().select("main form[method=post]");
        if (forms.isEmpty()) {
            return;
        }
        var form = (FormElement) forms.get(random.nextInt(forms.size()));
        var to = form.attr("action");
        var action = to.endsWith("/approval")
                ? "entry.publish"
                : to.endsWith("/withdrawal")
                        ? "entry.withdraw"
                        : to.endsWith("/changes-request") ? "entry.ask-changes" : "";
        if (!action.isEmpty()) {
            send(
                    edit(action, "", "", to),
                    to,
                    form,
                    action.equals("entry.ask-changes") ? Map.of("comment", "Why?") : Map.of());
        }
    }

    private void remove(String slug) throws IOException, InterruptedException {
        var path = form(slug) + "/deletion";
        var form = look(path).page().select("main form[action$=/deletion]").first();
        if (form instanceof FormElement asked) {
            send(edit("entry.delete", "term/" + slug, ""), path, asked, Map.of("note", work.mark()));
        }
    }

    private void recover(String slug) throws IOException, InterruptedException {
        var id = form(slug).replaceFirst(".*/", "");
        var form = look("/admin/entries/glossary?status=deleted")
                .page()
                .select("form[action$=/" + id + "/recovery]")
                .first();
        if (form instanceof FormElement bin) {
            send(edit("entry.recover", "term/" + slug, ""), bin.attr("action"), bin, Map.of());
        }
    }

    private void verify() throws IOException, InterruptedException {
        var path = work.platform + "/verification";
        var form = look(path).page().select("form[action$=/verification]").first();
        if (form instanceof FormElement stamp) {
            var values = stamp.select("[name=value]").eachAttr("value");
            if (!values.isEmpty()) {
                var mark = work.mark();
                var typed = Map.of("value", values.get(random.nextInt(values.size())), "note", mark);
                send(edit("verification", "", mark), path, stamp, typed);
            }
        }
    }

    private void word() throws IOException, InterruptedException {
        var path = "/admin/vocabulary/word/new";
        var form = look(path).page().select("form.entry-form").first();
        if (form instanceof FormElement word) {
            var mark = work.mark();
            var typed = Map.of("facet", "theme", "label_en", mark, "label_sv", mark, "slug", mark.toLowerCase());
            send(edit("word.save", "word/" + mark.toLowerCase(), ""), path, word, typed);
        }
    }

    private String form(String slug) {
        return FOLDER + work.ids.get(slug);
    }

    private Desk.Answer look(String path) throws IOException, InterruptedException {
        looked = work.moments.incrementAndGet();
        return seen("GET " + path, desk.get(path));
    }

    private void send(Edit edit, String path, FormElement form, Map<String, String> typed)
            throws IOException, InterruptedException {
        work.edits.add(edit);
        try {
            var answer = seen("POST " + path + " " + edit, desk.send(path, form, typed));
            edit.status.set(answer.status());
        } finally {
            edit.until.set(work.moments.incrementAndGet());
        }
    }

    private Desk.Answer seen(String asked, Desk.Answer answer) {
        if (answer.status() >= 500) {
            work.faults.add(answer.status() + " to " + asked + ": " + answer.title());
        }
        return answer;
    }

    private Edit edit(String action, String subject, String mark) {
        return edit(action, subject, mark, "");
    }

    private Edit edit(String action, String subject, String mark, String decision) {
        return new Edit(action, subject, mark, decision, looked);
    }

    /**
     * Something sent, and its answer: 303 if it was acknowledged, 0 if no answer came.
     *
     * @param decision the address of a decision about a revision; empty for everything else
     * @param since when the editor opened the form, on a clock that ticks with each page requested
     * @param until when the answer came, or the connection broke
     */
    record Edit(
            String action,
            String subject,
            String mark,
            String decision,
            int since,
            AtomicInteger status,
            AtomicInteger until) {

        Edit(String action, String subject, String mark, String decision, int since) {
            this(action, subject, mark, decision, since, new AtomicInteger(), new AtomicInteger(Integer.MAX_VALUE));
        }

        boolean acknowledged() {
            return status.get() == 303 || status.get() == 302;
        }
    }

    /** What all of them work on, and the results. */
    static final class Work {

        private static final int ENTRIES = 5;

        private final List<Edit> edits = new CopyOnWriteArrayList<>();
        private final List<String> faults = new CopyOnWriteArrayList<>();
        private final List<String> slugs = new ArrayList<>();
        private final Map<String, String> ids = new LinkedHashMap<>();
        private final AtomicInteger marks = new AtomicInteger();
        private final AtomicInteger moments = new AtomicInteger();
        private String platform = "";
        private volatile boolean over;

        void choose(Desk desk) throws IOException, InterruptedException {
            desk.get("/en/glossary").page().select("[data-entry^=term/]").stream()
                    .map(term -> term.attr("data-entry").substring("term/".length()))
                    .limit(ENTRIES)
                    .forEach(slugs::add);
            for (var slug : slugs) {
                ids.put(slug, desk.formOf("glossary", slug).replaceFirst(".*/", ""));
            }
            platform = desk.formOf("platforms", "momo");
        }

        List<String> slugs() {
            return slugs;
        }

        List<Edit> edits() {
            return edits;
        }

        int acknowledged() {
            return (int) edits.stream().filter(Edit::acknowledged).count();
        }

        int broken() {
            return (int) edits.stream().filter(edit -> edit.status.get() == 0).count();
        }

        int refused() {
            return edits.size() - acknowledged() - broken();
        }

        /** Whether the program is about to be killed: broken connections are no error from now on. */
        void over(boolean over) {
            this.over = over;
        }

        /** A word that nothing else contains. */
        String mark() {
            return "Mark" + marks.incrementAndGet() + "q";
        }

        /** Checks that no answer was an error, and the log has none. */
        void check(Program program) {
            var said = List.copyOf(program.said());
            assertThat(faults)
                    .as(() -> String.join("\n", said.subList(Math.max(0, said.size() - 60), said.size())))
                    .isEmpty();
            assertThat(said).noneMatch(line -> line.contains(" ERROR ") || line.contains(" WARN "));
        }
    }
}
