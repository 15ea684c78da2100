package org.luopan.bundle;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.account.Editor;
import org.luopan.address.PageNotFound;
import org.luopan.audit.AuditLog;
import org.luopan.comparing.FieldLabels;
import org.luopan.comparing.RecordDiff;
import org.luopan.content.ContentWrites;
import org.luopan.entry.EntryKind;
import org.luopan.language.Coded;
import org.luopan.language.Language;
import org.luopan.publishing.InvalidRecord;
import org.luopan.publishing.Revisions;
import org.luopan.publishing.Save;
import org.luopan.publishing.Saves;
import org.luopan.record.FieldError;
import org.luopan.record.RecordData;
import org.luopan.record.RecordJson;
import org.luopan.record.RecordType;
import org.luopan.record.RecordTypes;
import org.luopan.recordstore.RecordCheck;
import org.luopan.revision.EditSession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Exports entries as files, keeps an imported bundle until it is decided on, and publishes all of it at once. */
@Service
class Bundles {

    /** Up to this many comparisons are shown on the page of the bundle; with more, each on its own page. */
    private static final int SHOWN = 10;

    private static final int LONGEST_NOTE = 500;

    /** New entries are published in this order, so that most find what they refer to. */
    private static final List<EntryKind> ORDER = List.of(
            EntryKind.SOURCE,
            EntryKind.TIER,
            EntryKind.TERM,
            EntryKind.TREND,
            EntryKind.CITY,
            EntryKind.PLATFORM,
            EntryKind.GUIDE,
            EntryKind.MARKET);

    private final BundleArchive archive;
    private final Revisions revisions;
    private final Saves saves;
    private final RecordTypes shapes;
    private final RecordCheck check;
    private final FieldLabels labels;
    private final RecordJson json;
    private final ContentWrites writes;
    private final AuditLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    Bundles(
            BundleArchive archive,
            Revisions revisions,
            Saves saves,
            RecordTypes shapes,
            RecordCheck check,
            FieldLabels labels,
            RecordJson json,
            ContentWrites writes,
            AuditLog log,
            JdbcClient jdbc,
            Clock clock) {
        this.archive = archive;
        this.revisions = revisions;
        this.saves = saves;
        this.shapes = shapes;
        this.check = check;
        this.labels = labels;
        this.json = json;
        this.writes = writes;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static List<String> kinds() {
        return Stream.of(EntryKind.values()).map(Coded::code).toList();
    }

    private static Optional<EntryKind> kind(String code) {
        return Coded.find(EntryKind.class, code);
    }

    /** One published entry, by its short identifier, as JSON; empty if there is none. */
    Optional<byte[]> one(String address) {
        var slash = address.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : kind(address.substring(0, slash))
                        .flatMap(kind -> revisions.subject(kind, address.substring(slash + 1)))
                        .flatMap(subject -> file(subject.id()))
                        .map(archive::write);
    }

    /** All published entries of a kind, or of every kind, as a zip; empty if there is no such kind. */
    Optional<byte[]> all(String kind) {
        if (!kind.isEmpty() && kind(kind).isEmpty()) {
            return Optional.empty();
        }
        var ids = jdbc.sql(
                        "select id from entry where status = 'published' and (:kind = '' or kind = :kind) order by id")
                .param("kind", kind)
                .query(Long.class)
                .list();
        return Optional.of(
                archive.write(ids.stream().flatMap(id -> file(id).stream()).toList()));
    }

    private Optional<BundleFile> file(long id) {
        return revisions
                .open(id)
                .filter(opened -> opened.subject().isPublished())
                .map(opened -> new BundleFile(
                        opened.subject().address() + ".json", opened.subject().kind(), opened.live()));
    }

    /** The page for export and import. */
    BundlesPage page(List<BundleFault> faults, Editor editor, Language language) {
        var waiting = jdbc.sql(
                        "select b.id, b.name, b.created_at, (select count(*) from bundle_entry e where e.bundle_id = b.id)"
                                + " as entries from bundle b where b.account_id = :account order by b.id desc")
                .param("account", editor.id())
                .query((row, number) -> new BundlesPage.Waiting(
                        row.getLong("id"),
                        row.getString("name"),
                        moment(row.getObject("created_at", OffsetDateTime.class), language),
                        row.getLong("entries")))
                .list();
        return new BundlesPage(kinds(), waiting, wrong(faults, language));
    }

    /** The errors, in the words of the forms. */
    List<BundlesPage.Wrong> wrong(List<BundleFault> faults, Language language) {
        return faults.stream()
                .map(fault -> new BundlesPage.Wrong(
                        fault.file(),
                        where(fault, language),
                        labels.fault(new FieldError("", fault.message(), fault.arguments(), false), language)))
                .toList();
    }

    /** The field in the words of the form: "Figures 3, Amount (amount)". */
    private String where(BundleFault fault, Language language) {
        var parts = fault.path().split("\\.");
        var shape = kind(fault.file().contains("/")
                        ? fault.file().substring(0, fault.file().indexOf('/'))
                        : "")
                .map(shapes::of);
        if (parts.length >= 2) {
            var group = shape.flatMap(one -> one.group(parts[0]));
            var row = (group.isPresent() ? labels.part(parts[0], language) : parts[0]) + " "
                    + (Integer.parseInt(parts[1]) + 1);
            return parts.length == 2
                    ? row
                    : row + ", "
                            + group.flatMap(rows -> rows.fields().stream()
                                            .filter(field -> field.name().equals(parts[2]))
                                            .findFirst()
                                            .map(field -> labels.field(parts[0], field, language)))
                                    .orElse(parts[2]);
        }
        return shape.flatMap(one -> one.fields().stream()
                        .filter(field -> field.name().equals(fault.path()))
                        .findFirst()
                        .map(field -> labels.field("", field, language)))
                .orElse(fault.path());
    }

    /** Checks an uploaded bundle and stores it until it is decided on; returns its number. Throws {@link BadBundle} if it has errors. */
    long bring(String name, byte[] bytes, Editor editor) {
        var files = archive.read(name, bytes);
        var faults = new ArrayList<BundleFault>();
        var opened = new HashMap<String, EditSession>();
        var news = new HashSet<String>();
        for (var file : files) {
            revisions
                    .subject(file.kind(), file.slug())
                    .flatMap(subject -> revisions.open(subject.id()))
                    .ifPresentOrElse(found -> opened.put(file.address(), found), () -> news.add(file.address()));
        }
        for (var file : files) {
            var found = opened.get(file.address());
            if (found != null && found.subject().binned()) {
                faults.add(BundleFault.at(file.name(), "slug", "fault.binned"));
            } else if (found != null && found.open() != null) {
                faults.add(BundleFault.of(
                        file.name(), "bundle.fault.open", found.open().author()));
            }
            var shape = shapes.of(file.kind());
            check.faults(shape, shape.completing().apply(file.typed())).stream()
                    .filter(fault -> !comesAlong(shape, fault, news))
                    .forEach(fault ->
                            faults.add(new BundleFault(file.name(), fault.path(), fault.message(), fault.arguments())));
        }
        if (!faults.isEmpty()) {
            throw new BadBundle(faults);
        }
        return writes.exclusively(() -> keep(name, files, opened, editor));
    }

    /** Whether a missing reference is to another new entry of the bundle. */
    private static boolean comesAlong(RecordType shape, FieldError fault, Set<String> news) {
        if (!fault.message().equals("fault.unknown") || fault.arguments().isEmpty()) {
            return false;
        }
        var words = fault.arguments().get(0).toString();
        var parts = fault.path().split("\\.");
        var fields = parts.length == 3
                ? shape.group(parts[0]).map(group -> group.fields()).orElse(List.of())
                : shape.fields();
        return fields.stream()
                .filter(field -> field.name().equals(parts[parts.length - 1]))
                .anyMatch(field -> switch (field.type()) {
                    case SOURCE, SOURCES -> news.contains("source/" + words);
                    case ENTRY, ENTRIES ->
                        news.contains(words)
                                && (field.options().isEmpty()
                                        || field.options().contains(words.substring(0, words.indexOf('/'))));
                    default -> false;
                });
    }

    private long keep(String name, List<BundleFile> files, Map<String, EditSession> opened, Editor editor) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("delete from bundle where created_at < :before")
                .param("before", now.minusDays(1))
                .update();
        var keys = new GeneratedKeyHolder();
        jdbc.sql("insert into bundle (account_id, name, created_at) values (:account, :name, :now)")
                .param("account", editor.id())
                .param("name", name.length() <= 200 ? name : name.substring(0, 200))
                .param("now", now)
                .update(keys, "id");
        var id = Objects.requireNonNull(keys.getKey()).longValue();
        var position = 0;
        for (var file : files) {
            var found = opened.get(file.address());
            jdbc.sql(
                            "insert into bundle_entry (bundle_id, position, file, kind, slug, entry_id, token, content)"
                                    + " values (:bundle, :position, :file, :kind, :slug, cast(:entry as bigint), :token, :content)")
                    .param("bundle", id)
                    .param("position", ++position)
                    .param("file", file.name())
                    .param("kind", file.kind().code())
                    .param("slug", file.slug())
                    .param("entry", found == null ? null : found.subject().id())
                    .param("token", found == null ? "" : found.token())
                    .param("content", json.write(file.typed()))
                    .update();
        }
        return id;
    }

    /** One waiting entry: as it was imported, and as it is now. */
    private record Waiting(int position, BundleFile file, long entryId, String token) {}

    private List<Waiting> waiting(long id, Editor editor) {
        var waiting = jdbc.sql("select e.* from bundle_entry e join bundle b on b.id = e.bundle_id"
                        + " where b.id = :id and b.account_id = :account order by e.position")
                .param("id", id)
                .param("account", editor.id())
                .query((row, number) -> new Waiting(
                        row.getInt("position"),
                        new BundleFile(
                                row.getString("file"),
                                kind(row.getString("kind")).orElseThrow(),
                                json.read(row.getString("content"))),
                        row.getLong("entry_id"),
                        row.getString("token")))
                .list();
        if (waiting.isEmpty()) {
            throw new PageNotFound();
        }
        return waiting;
    }

    /** What a bundle would change; with a position, what it would change in that entry alone. */
    BundlePage look(long id, @Nullable Integer position, Editor editor, Language language) {
        var waiting = waiting(id, editor).stream()
                .filter(one -> position == null || one.position == position)
                .toList();
        var shown = position != null || waiting.size() <= SHOWN;
        var items = waiting.stream().map(one -> item(one, shown, language)).toList();
        if (items.isEmpty()) {
            throw new PageNotFound();
        }
        return jdbc.sql("select name, created_at from bundle where id = :id")
                .param("id", id)
                .query((row, number) -> new BundlePage(
                        id,
                        row.getString("name"),
                        moment(row.getObject("created_at", OffsetDateTime.class), language),
                        items.stream()
                                .sorted(Comparator.comparing((BundlePage.Item item) -> List.of("new", "changed", "same")
                                                .indexOf(item.state()))
                                        .thenComparing(BundlePage.Item::position))
                                .toList()))
                .single();
    }

    private BundlePage.Item item(Waiting one, boolean shown, Language language) {
        var shape = shapes.of(one.file.kind());
        var live = live(one);
        var typed = IncomingEntry.of(one.file.typed(), live).typed();
        var comparison = RecordDiff.of(shape, live, typed);
        var state = one.entryId == 0 ? "new" : typed.equals(live) ? "same" : "changed";
        var swedish = typed.get("name_sv");
        return new BundlePage.Item(
                one.position,
                one.file.name(),
                language == Language.SV && !swedish.isEmpty() ? swedish : typed.get("name_en"),
                one.file.kind().code(),
                state,
                one.entryId == 0 ? "" : "/admin/entries/" + one.file.kind().folder() + "/" + one.entryId,
                comparison.changes(),
                shown && !state.equals("same") ? labels.view(comparison, language) : null);
    }

    private RecordData live(Waiting one) {
        return one.entryId == 0
                ? RecordData.NOTHING
                : revisions.open(one.entryId).map(EditSession::live).orElse(RecordData.NOTHING);
    }

    /** Whether the editor has published this bundle already. */
    boolean published(long id, Editor editor) {
        return log.holds(editor.username(), "bundle.publish", "bundle/" + id);
    }

    /** Publishes everything in a bundle, or nothing if anything changed meanwhile; returns the number of entries. */
    int publish(long id, String note, Editor editor) {
        if (!editor.publishes()) {
            throw new AccessDeniedException("Only publishers publish");
        }
        return writes.exclusively(() -> {
            var waiting = waiting(id, editor).stream()
                    .sorted(Comparator.comparing((Waiting one) -> one.entryId == 0 ? 0 : 1)
                            .thenComparing(one -> ORDER.indexOf(one.file.kind()))
                            .thenComparing(Waiting::position))
                    .toList();
            var words = note.isBlank() ? bundleName(id) : note.strip();
            var count = new Publication(
                            words.length() <= LONGEST_NOTE ? words : words.substring(0, LONGEST_NOTE), editor)
                    .of(waiting);
            jdbc.sql("delete from bundle where id = :id").param("id", id).update();
            log.record("bundle.publish", "bundle/" + id, count + "; " + words);
            return count;
        });
    }

    private String bundleName(long id) {
        return jdbc.sql("select name from bundle where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** Discards a bundle. */
    void discard(long id, Editor editor) {
        jdbc.sql("delete from bundle where id = :id and account_id = :account")
                .param("id", id)
                .param("account", editor.id())
                .update();
    }

    /** The publishing of one bundle, in the transaction of the caller. */
    private final class Publication {

        private final String note;
        private final Editor editor;
        private final Set<String> toCome = new LinkedHashSet<>();

        Publication(String note, Editor editor) {
            this.note = note;
            this.editor = editor;
        }

        int of(List<Waiting> waiting) {
            toCome.addAll(waiting.stream()
                    .filter(one -> one.entryId == 0)
                    .map(one -> one.file.address())
                    .collect(Collectors.toSet()));
            var later = new ArrayList<Runnable>();
            var count = 0;
            for (var one : waiting) {
                var live = live(one);
                var arrival = IncomingEntry.of(one.file.typed(), live);
                if (one.entryId == 0) {
                    count++;
                    named(one, () -> later.addAll(create(one, arrival)));
                } else if (!arrival.typed().equals(live)) {
                    count++;
                    named(one, () -> {
                        save(one.entryId, one.token, arrival.typed(), false);
                        later.addAll(rest(one, one.entryId, arrival, arrival.typed()));
                    });
                }
            }
            later.forEach(Runnable::run);
            return count;
        }

        /** Adds to an error the file that it is in. */
        private void named(Waiting one, Runnable publishing) {
            try {
                publishing.run();
            } catch (InvalidRecord faulty) {
                throw new BadBundle(faulty.faults().stream()
                        .map(fault ->
                                new BundleFault(one.file.name(), fault.path(), fault.message(), fault.arguments()))
                        .toList());
            }
        }

        private List<Runnable> create(Waiting one, IncomingEntry arrival) {
            var kind = one.file.kind();
            var first = arrival.without(toCome, shapes.of(kind));
            var id = saves.create(kind, first, note, editor);
            save(id, opened(id).token(), first, false);
            toCome.remove(one.file.address());
            return rest(one, id, arrival, first);
        }

        /** What could not be stored at first: references to entries that are published later, and to figures without an id. */
        private List<Runnable> rest(Waiting one, long id, IncomingEntry arrival, RecordData first) {
            return first.equals(arrival.typed()) && arrival.figures().isEmpty()
                    ? List.of()
                    : List.of(() -> named(one, () -> {
                        var opened = opened(id);
                        save(id, opened.token(), arrival.complete(first, opened.live()), true);
                    }));
        }

        private void save(long id, String token, RecordData typed, boolean minor) {
            saves.save(new Save(id, token, typed, note, minor, Save.Action.PUBLISH, null, false), editor);
        }

        private EditSession opened(long id) {
            return revisions.open(id).orElseThrow();
        }
    }

    private static String moment(OffsetDateTime time, Language language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.locale())
                .format(time.withOffsetSameInstant(ZoneOffset.UTC));
    }
}
