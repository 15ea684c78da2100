package org.luopan.unsentform;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.luopan.account.Editor;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What editors have typed into forms of entries and not saved yet, page by page; each sees only their own. */
@Service
public class TypedForms {

    /** The field of a form that names the page it is on; the pages that it goes on with are in {@link #TAKEN}. */
    public static final String PAGE = "typed";

    /** The field that names an earlier page whose typing this one has taken up. */
    public static final String TAKEN = "taken";

    /** What the name of a field begins with where only the changes of a form are sent. */
    static final String CHANGED = ".";

    static final int MOST = 30;
    static final int LONGEST = 900_000;
    static final Duration KEPT = Duration.ofDays(14);

    private static final int OFFERED = 3;
    private static final int COMPARED = 5;

    private static final Pattern SPELLING = Pattern.compile("[a-z0-9-]{8,40}");
    private static final Pattern ADDRESS = Pattern.compile("/admin/entries/[a-z]{1,20}/(?:new|\\d{1,18})");
    private static final Set<String> NEVER_KEPT = Set.of("_csrf", "do", "address", PAGE);

    private final JdbcClient jdbc;
    private final JsonMapper mapper;
    private final Clock clock;

    TypedForms(JdbcClient jdbc, JsonMapper mapper, Clock clock) {
        this.jdbc = jdbc;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Something typed earlier, and when. */
    public record Offer(String page, String when) {}

    /** Keeps what a page holds now; false if it is too long, or not from the form of an entry. */
    @Transactional
    public boolean keep(String page, String address, MultiValueMap<String, String> form, Editor editor) {
        var kept = new LinkedMultiValueMap<String, String>();
        form.forEach((name, values) -> {
            if (!NEVER_KEPT.contains(name)) {
                kept.put(name, values);
            }
        });
        var content = mapper.writeValueAsString(kept);
        if (!SPELLING.matcher(page).matches() || !ADDRESS.matcher(address).matches() || content.length() > LONGEST) {
            return false;
        }
        if (!update(page, content, editor)) {
            tidy(editor);
            insert(page, address, content, editor);
        }
        return true;
    }

    /** Keeps a form with only some of its fields changed; false if nothing is kept of the page, or it gets too long. */
    @Transactional
    public boolean change(
            String page, String address, MultiValueMap<String, String> sent, List<String> gone, Editor editor) {
        var form = find(page, address, editor);
        if (form.isEmpty()) {
            return false;
        }
        var changed = new LinkedMultiValueMap<>(form.get());
        gone.forEach(changed::remove);
        sent.forEach((name, values) -> {
            if (name.startsWith(CHANGED)) {
                changed.put(name.substring(CHANGED.length()), values);
            }
        });
        return keep(page, address, changed, editor);
    }

    private boolean update(String page, String content, Editor editor) {
        return jdbc.sql(
                                "update typed_form set content = :content, typed_at = :now where account_id = :account and page = :page")
                        .param("content", content)
                        .param("now", OffsetDateTime.now(clock))
                        .param("account", editor.id())
                        .param("page", page)
                        .update()
                > 0;
    }

    private void insert(String page, String address, String content, Editor editor) {
        jdbc.sql("insert into typed_form (page, account_id, address, content, typed_at)"
                        + " values (:page, :account, :address, :content, :now)")
                .param("page", page)
                .param("account", editor.id())
                .param("address", address)
                .param("content", content)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Makes room for one more: what is old goes, and of one editor's the oldest. */
    private void tidy(Editor editor) {
        jdbc.sql("delete from typed_form where typed_at < :before")
                .param("before", OffsetDateTime.now(clock).minus(KEPT))
                .update();
        var pages = jdbc.sql("select page from typed_form where account_id = :account order by typed_at desc, page")
                .param("account", editor.id())
                .query(String.class)
                .list();
        if (pages.size() >= MOST) {
            forget(pages.subList(MOST - 1, pages.size()), editor);
        }
    }

    /** What an editor typed at an address and did not save, newest first. */
    @Transactional(readOnly = true)
    public List<Offer> offered(String address, List<String> but, Editor editor, Language language) {
        return jdbc
                .sql("select page, typed_at from typed_form where account_id = :account and address = :address"
                        + " and typed_at >= :since order by typed_at desc, page")
                .param("account", editor.id())
                .param("address", address)
                .param("since", OffsetDateTime.now(clock).minus(KEPT))
                .query((row, number) -> new Offer(
                        row.getString("page"), Days.moment(row.getObject("typed_at", OffsetDateTime.class), language)))
                .list()
                .stream()
                .filter(offer -> !but.contains(offer.page()))
                .limit(OFFERED)
                .toList();
    }

    /** What somebody else typed into the form at an address, and when. */
    public record Typing(long account, OffsetDateTime when, MultiValueMap<String, String> form) {}

    /** What others have typed at an address lately and not saved, newest first: only as much as is worth comparing. */
    @Transactional(readOnly = true)
    public List<Typing> typing(String address, Duration lately, Editor but) {
        return jdbc.sql("select account_id, typed_at, content from typed_form where address = :address"
                        + " and typed_at >= :since and account_id <> :account order by typed_at desc, page limit "
                        + COMPARED)
                .param("address", address)
                .param("since", OffsetDateTime.now(clock).minus(lately))
                .param("account", but.id())
                .query((row, number) -> new Typing(
                        row.getLong("account_id"),
                        row.getObject("typed_at", OffsetDateTime.class),
                        read(row.getString("content"))))
                .list();
    }

    /** The whole form of a page, as it would have been sent; empty if there is none of this editor's. */
    @Transactional(readOnly = true)
    public Optional<MultiValueMap<String, String>> find(String page, String address, Editor editor) {
        return jdbc.sql(
                        "select content from typed_form where account_id = :account and page = :page and address = :address")
                .param("account", editor.id())
                .param("page", page)
                .param("address", address)
                .query(String.class)
                .optional()
                .map(this::read);
    }

    private MultiValueMap<String, String> read(String content) {
        var form = new LinkedMultiValueMap<String, String>();
        try {
            mapper.readTree(content)
                    .properties()
                    .forEach(field -> field.getValue().forEach(value -> form.add(field.getKey(), value.asString())));
        } catch (JacksonException e) {
            return new LinkedMultiValueMap<>();
        }
        return form;
    }

    /** The pages that a form comes from. */
    public static List<String> pages(MultiValueMap<String, String> form) {
        var pages = new ArrayList<>(form.getOrDefault(TAKEN, List.of()));
        pages.addAll(form.getOrDefault(PAGE, List.of()));
        return pages.stream().distinct().limit(MOST).toList();
    }

    /** Forgets what is saved now, or not wanted any more. */
    @Transactional
    public void forget(List<String> pages, Editor editor) {
        if (!pages.isEmpty()) {
            jdbc.sql("delete from typed_form where account_id = :account and page in (:pages)")
                    .param("account", editor.id())
                    .param("pages", pages)
                    .update();
        }
    }
}
