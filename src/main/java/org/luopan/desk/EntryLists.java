package org.luopan.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.address.PageNotFound;
import org.luopan.entry.EntryKind;
import org.luopan.index.Chinese;
import org.luopan.language.Coded;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.picker.PublishedEntries;
import org.luopan.picker.PublishedEntries.Listed;
import org.luopan.picker.SearchWords;
import org.luopan.statement.Statements;
import org.luopan.web.Pagination;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists entries for the desk: published ones, drafts, and those in the bin. */
@Component
@Transactional(readOnly = true)
public class EntryLists {

    private static final int PAGE_SIZE = 50;
    private static final int MOST_WORDS = 6;
    /** What is typed between the syllables of a name, or not. */
    private static final Pattern PUBLIC = Pattern.compile("(?<![^/])([a-z]+)/(?=([a-z0-9-]+)(?:$|[/?#]))");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://)?(?:www\\.)?((?:[\\p{L}\\d-]+\\.)+[\\p{L}\\d-]{2,})(?::\\d+)?(?:[/?#]\\S*)?");
    private static final Pattern WEB = Pattern.compile("^https?://(www\\.)?", Pattern.CASE_INSENSITIVE);

    /**
     * All by which editors know an entry: its names, its address, and of a source its publisher, its address on the web and its time; of a
     * platform its website.
     */
    private static final String WORDS =
            "translate(lower(e.name_en || ' ' || coalesce(e.name_sv, '') || ' ' || coalesce(e.name_zh, '') || ' ' || e.slug || ' '"
                    + " || coalesce(e.found_by, '') || ' ' || coalesce(s.publisher, '') || ' ' || coalesce(s.url, '') || ' '"
                    + " || coalesce(s.published, '') || ' ' || coalesce(p.website, '')), :traditional, :simplified)";

    private static final String FROM = " from entry e left join source s on s.id = e.id"
            + " left join platform p on p.id = e.id left join revision r on r.open_entry_id = e.id where ";

    private static final Map<String, String> ORDERS = Map.of(
            "order", "e.sort_order, e.id",
            "name", "e.id",
            "updated", "e.updated_at desc, e.id",
            "slug", "e.slug, e.id");
    private static final Map<String, String> STATUSES = Map.of(
            "all", "e.status <> 'deleted'",
            "published", "e.status = 'published'",
            "draft", "e.status = 'draft'",
            "open", "e.status <> 'deleted' and r.id is not null",
            "in-review", "r.state = 'in-review'",
            "untranslated",
                    "e.status = 'published' and e.kind <> 'source' and (e.name_sv is null or e.summary_en is not null and e.summary_sv is null)",
            "deleted", "e.status = 'deleted'");

    /** Of more that have a word, the database finds those that were changed last by itself. */
    private static final int MOST_BY_CHANGE = 1_000;

    /** Which drafts belong to a list besides published entries; of other lists nothing is in memory. */
    private static final Map<String, String> DRAFTS = Map.of("all", "draft", "published", "");

    private final JdbcClient jdbc;
    private final Statements statements;
    private final PublishedEntries published;

    EntryLists(JdbcClient jdbc, Statements statements, PublishedEntries published) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.published = published;
    }

    /** How many entries of one kind there are, and of how many a draft is open. */
    record Count(String folder, long published, long open) {}

    /** The kind with this folder. */
    public static EntryKind kind(String folder) {
        return EntryKind.ofFolder(folder).orElseThrow(PageNotFound::new);
    }

    List<Count> counts() {
        var counts = new HashMap<String, Count>();
        jdbc.sql(
                        "select e.kind, count(case when e.status = 'published' then 1 end) as published, count(r.id) as open_count"
                                + " from entry e left join revision r on r.open_entry_id = e.id where e.status <> 'deleted' group by e.kind")
                .query(row -> {
                    counts.put(
                            row.getString("kind"), new Count("", row.getLong("published"), row.getLong("open_count")));
                });
        return Arrays.stream(EntryKind.values())
                .map(kind -> {
                    var count = counts.getOrDefault(kind.code(), new Count("", 0, 0));
                    return new Count(kind.folder(), count.published, count.open);
                })
                .toList();
    }

    /** A pattern that matches text containing these words, for use with {@code escape '!'}. */
    public static String like(String q) {
        return "%"
                + q.toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_") + "%";
    }

    /** Entries of one kind, or of all kinds if it is null. */
    EntriesPage list(@Nullable EntryKind kind, String q, String status, String sort, String page, Language language) {
        var asked = new Asked(
                kind,
                Sought.of(q),
                STATUSES.containsKey(status) ? status : "all",
                ORDERS.containsKey(sort) ? sort : "order",
                page,
                language);
        var found = asked.inMemory() ? known(asked) : found(asked);
        return new EntriesPage(
                kind == null ? "" : kind.folder(),
                q,
                asked.status,
                asked.sort,
                rows(asked, found.ids),
                Pagination.asked(page, PAGE_SIZE, found.total));
    }

    /** What one request asks for. */
    private record Asked(
            @Nullable EntryKind kind, Sought sought, String status, String sort, String page, Language language) {

        boolean byName() {
            return sort.equals("name");
        }

        /** Whether published entries are found in memory: there may be very many, and a database reads them all for a name or a word. */
        boolean inMemory() {
            return DRAFTS.containsKey(status)
                    && (byName() || (sort.equals("order") || byChange()) && !sought.words.isEmpty());
        }

        boolean byChange() {
            return sort.equals("updated");
        }

        /** Where the page begins that was asked for, if there are so many entries. */
        int from(long total) {
            return (Pagination.asked(page, PAGE_SIZE, total).page() - 1) * PAGE_SIZE;
        }

        String order() {
            return ORDERS.getOrDefault(sort, "");
        }
    }

    private Found found(Asked asked) {
        if (!asked.byName() && !asked.sought.words.isEmpty()) {
            var found = searched(asked);
            if (!found.ids.isEmpty()) {
                return found;
            }
        }
        var where = where(asked.status, asked.sought);
        var total = bound("select count(*)" + where, asked).query(Long.class).single();
        var from = asked.from(total);
        if (asked.byName()) {
            return new Found(cut(listed(where, asked), from, asked), total);
        }
        return new Found(
                bound(
                                "select e.id" + where + " order by " + asked.order() + " limit " + PAGE_SIZE
                                        + " offset " + from,
                                asked)
                        .query(Long.class)
                        .list(),
                total);
    }

    /** Published entries in memory, and drafts, which are fewer, in the database. */
    private Found known(Asked asked) {
        var words = SearchWords.of(asked.sought.words);
        var number = asked.byName() ? asked.sought.number : 0;
        var known = published.find(
                asked.kind,
                (of, id, slug, named) ->
                        id != number && (words.in(named, id) || asked.sought.isAddress(of, slug, named)),
                asked.byName(),
                asked.language);
        var others = new ArrayList<Listed>();
        if (number > 0) {
            others.addAll(listed(where(asked.status, asked.sought) + " and e.id = :number", asked));
        }
        var drafts = DRAFTS.get(asked.status);
        if (drafts != null && !drafts.isEmpty()) {
            others.addAll(listed(where(drafts, asked.sought) + (number > 0 ? " and e.id <> :number" : ""), asked));
        }
        var total = known.total() + others.size();
        if (asked.byChange()) {
            return total > MOST_BY_CHANGE ? found(asked) : new Found(byChange(known, others, total, asked), total);
        }
        var from = asked.from(total);
        // As many published entries as there are others may have been put before by these.
        var before = Math.max(0, from - others.size());
        others.addAll(known.part(before, from - before + PAGE_SIZE));
        return new Found(cut(others, from - before, asked), total);
    }

    /** One page of those found, of which only the database knows when they changed. */
    private List<Long> byChange(PublishedEntries.Found known, List<Listed> others, int total, Asked asked) {
        var ids = Stream.concat(known.part(0, total).stream(), others.stream())
                .map(Listed::id)
                .toList();
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select e.id from entry e where e.id in (:ids) order by " + asked.order() + " limit "
                                + PAGE_SIZE + " offset " + asked.from(total))
                        .param("ids", ids)
                        .query(Long.class)
                        .list();
    }

    /** One page of those found; the one with the number that was typed is the first by name. */
    private static List<Long> cut(List<Listed> found, int from, Asked asked) {
        var order = asked.byName()
                ? Comparator.comparing((Listed one) -> one.id() != asked.sought.number)
                        .thenComparing(Listed::name, asked.language.collator())
                : Comparator.comparingInt(Listed::order);
        return found.stream()
                .sorted(order.thenComparing(Listed::id))
                .skip(from)
                .limit(PAGE_SIZE)
                .map(Listed::id)
                .toList();
    }

    private List<Listed> listed(String where, Asked asked) {
        return bound(
                        "select e.id, e.sort_order, "
                                + (asked.language == Language.SV ? "coalesce(e.name_sv, e.name_en)" : "e.name_en")
                                + " as name" + where,
                        asked)
                .query((row, at) -> new Listed(row.getLong("id"), row.getInt("sort_order"), row.getString("name")))
                .list();
    }

    /** The ids of one page, and how many there are on all. */
    private record Found(List<Long> ids, long total) {}

    /** Looks for words only once, since that reads every name; nothing if there is no such page. */
    private Found searched(Asked asked) {
        var ids = new ArrayList<Long>();
        var total = new AtomicLong();
        bound(
                        "select e.id, count(*) over () as found" + where(asked.status, asked.sought) + " order by "
                                + asked.order() + " limit " + PAGE_SIZE + " offset " + asked.from(Integer.MAX_VALUE),
                        asked)
                .query(row -> {
                    ids.add(row.getLong("id"));
                    total.set(row.getLong("found"));
                });
        return new Found(ids, total.get());
    }

    /**
     * What an editor looks for: words, an entry by the address of its public page, or one by its number.
     *
     * @param folder the folder of the entry whose address was typed; empty if it is none
     * @param sites the websites of platforms that the address can belong to
     */
    private record Sought(List<String> words, String folder, String slug, long number, List<String> sites) {

        static Sought of(String q) {
            var address = PUBLIC.matcher(q.strip());
            while (address.find()) {
                if (EntryKind.ofFolder(address.group(1)).isPresent()) {
                    return new Sought(EntryLists.words(q), address.group(1), address.group(2), 0, List.of(""));
                }
            }
            return new Sought(
                    EntryLists.words(q),
                    "",
                    "",
                    NUMBER.matcher(q.strip()).matches() ? Long.parseLong(q.strip()) : 0,
                    EntryLists.sites(q));
        }

        /** Whether the address is that of an entry with this slug, or can belong to the website that ends these words. */
        boolean isAddress(EntryKind kind, String of, String words) {
            return kind.folder().equals(folder) && of.equals(slug)
                    || sites.stream().anyMatch(site -> !site.isEmpty() && words.endsWith(" " + site + " "));
        }
    }

    /** The websites that an address can belong to, such as that of an account: those of its host and of the hosts above it. */
    private static List<String> sites(String q) {
        var typed = ADDRESS.matcher(q.strip().toLowerCase(Locale.ROOT));
        var sites = new ArrayList<>(List.of(""));
        if (typed.matches()) {
            for (var host = typed.group(1); host.contains("."); host = host.substring(host.indexOf('.') + 1)) {
                for (var start : List.of("https://", "http://", "https://www.", "http://www.")) {
                    sites.add(start + host);
                    sites.add(start + host + "/");
                }
            }
        }
        return sites;
    }

    /** The words that are looked for, each of them anywhere; an address on the web without what all addresses begin with. */
    private static List<String> words(String q) {
        return WEB.matcher(q.strip())
                .replaceFirst("")
                .lines()
                .flatMap(line -> Arrays.stream(line.split("[\\s\u3000]+")))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    /** The condition for the list; {@link #parameters} has its values. */
    private static String where(String status, Sought sought) {
        var named = IntStream.range(0, sought.words.size())
                .mapToObj(word -> "(" + WORDS + " like :like" + word + " escape '!' or " + WORDS + " like :plain" + word
                        + " escape '!' or cast(e.id as varchar) = :word" + word + ")")
                .collect(Collectors.joining(" and "));
        return FROM + "(:kind = '' or e.kind = :kind) and " + STATUSES.getOrDefault(status, STATUSES.get("all"))
                + (named.isEmpty()
                        ? ""
                        : " and ((" + named
                                + ") or e.kind = :addressed and e.slug = :slug or lower(p.website) in (:sites))");
    }

    private JdbcClient.StatementSpec bound(String sql, Asked asked) {
        return jdbc.sql(sql).params(parameters(asked.kind, asked.sought));
    }

    private static Map<String, Object> parameters(@Nullable EntryKind kind, Sought sought) {
        var words = sought.words();
        var folding = Chinese.folding(String.join(" ", words));
        var parameters = new HashMap<String, Object>();
        parameters.put("kind", kind == null ? "" : kind.code());
        parameters.put("traditional", folding.traditional() + SearchWords.APOSTROPHES);
        parameters.put("simplified", folding.simplified());
        var folded = SearchWords.of(words).words();
        for (var i = 0; i < words.size(); i++) {
            parameters.put("like" + i, like(folded.get(i).word()));
            parameters.put("plain" + i, like(folded.get(i).plain()));
            parameters.put("word" + i, words.get(i));
        }
        parameters.put(
                "addressed",
                EntryKind.ofFolder(sought.folder()).map(EntryKind::code).orElse(""));
        parameters.put("slug", sought.slug());
        parameters.put("number", sought.number());
        parameters.put("sites", sought.sites());
        return parameters;
    }

    /** The rows of one page, whose ids were found first. */
    private List<EntriesPage.ListedEntry> rows(Asked asked, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var rows = new ArrayList<EntriesPage.ListedEntry>();
        jdbc.sql(
                        "select e.id, e.kind, e.slug, e.name_en, e.name_sv, e.status, e.updated_at, r.state, r.author, s.publisher, s.url"
                                + FROM + "e.id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    rows.add(row(row, asked.language));
                });
        rows.sort(Comparator.comparingInt(row -> ids.indexOf(row.id())));
        var sources = rows.stream()
                .filter(row -> row.publisher() != null)
                .map(EntriesPage.ListedEntry::id)
                .toList();
        var cited = sources.isEmpty() ? Map.<Long, Long>of() : statements.counts(sources);
        return rows.stream()
                .map(row -> row.publisher() == null ? row : row.cited(cited.getOrDefault(row.id(), 0L)))
                .toList();
    }

    private static EntriesPage.ListedEntry row(ResultSet row, Language language) throws SQLException {
        var swedish = row.getString("name_sv");
        return new EntriesPage.ListedEntry(
                row.getLong("id"),
                EntryLists.folder(row.getString("kind")),
                row.getString("slug"),
                language == Language.SV && swedish != null ? swedish : row.getString("name_en"),
                row.getString("status"),
                row.getString("state"),
                row.getString("author"),
                Days.moment(row.getObject("updated_at", OffsetDateTime.class), language),
                row.getString("publisher"),
                row.getString("url"),
                null);
    }

    private static String folder(String kind) {
        return Coded.find(EntryKind.class, kind).orElseThrow().folder();
    }
}
