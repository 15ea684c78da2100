package org.luopan.desk;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.account.Editor;
import org.luopan.address.PageNotFound;
import org.luopan.address.QueryString;
import org.luopan.desk.FormPresenter.Against;
import org.luopan.difference.Merge;
import org.luopan.entry.DeskEntry;
import org.luopan.entry.EntryKind;
import org.luopan.evidenceform.WrittenFields;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.language.Localized;
import org.luopan.language.Messages;
import org.luopan.language.Visible;
import org.luopan.publishing.Bin;
import org.luopan.publishing.Conflict;
import org.luopan.publishing.InvalidRecord;
import org.luopan.publishing.Revisions;
import org.luopan.publishing.Save;
import org.luopan.publishing.Saves;
import org.luopan.record.FieldError;
import org.luopan.record.RecordData;
import org.luopan.record.RecordJson;
import org.luopan.record.RecordType;
import org.luopan.record.RecordTypes;
import org.luopan.record.RowGroup;
import org.luopan.record.Section;
import org.luopan.record.WebAddress;
import org.luopan.revision.EditSession;
import org.luopan.revision.Refused;
import org.luopan.revision.Revision;
import org.luopan.spelling.WrittenMoment;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Opens the form of an entry, saves what was typed into it, and decides what to show next. */
@Component
public class Editing {

    /** The prefix of form fields that choose between two versions; the path follows. */
    static final String CHOICE = "take:";

    private final Revisions revisions;
    private final Saves saves;
    private final Bin bin;
    private final RecordTypes recordTypes;
    private final FormPresenter presenter;
    private final WaitingPresenter waitingPresenter;
    private final Notices notices;
    private final Conflicts conflicts;
    private final Colleagues colleagues;
    private final RecordJson json;
    private final Moves moves;
    private final Messages words;

    Editing(
            Revisions revisions,
            Saves saves,
            Bin bin,
            RecordTypes recordTypes,
            FormPresenter presenter,
            WaitingPresenter waitingPresenter,
            Notices notices,
            Conflicts conflicts,
            Colleagues colleagues,
            RecordJson json,
            Moves moves,
            Messages words) {
        this.revisions = revisions;
        this.saves = saves;
        this.bin = bin;
        this.recordTypes = recordTypes;
        this.presenter = presenter;
        this.waitingPresenter = waitingPresenter;
        this.notices = notices;
        this.conflicts = conflicts;
        this.colleagues = colleagues;
        this.json = json;
        this.moves = moves;
        this.words = words;
    }

    /** The result of a submitted form. */
    sealed interface Outcome {

        /**
         * It was saved; redirect the browser to this address.
         *
         * @param undo the address at which what was published can be undone
         * @param created what was published, such as {@code term/koc}, for the form that needs it; null if it is no choice yet
         */
        record Saved(
                String to,
                String notice,
                @Nullable String undo,
                @Nullable String created) implements Outcome {}

        /** Show the form again, with what was typed. */
        record Again(EditPage page, boolean wrong) implements Outcome {}

        /** Another editor saved first. */
        record Conflict(ConflictPage page) implements Outcome {}
    }

    EditPage show(EntryKind kind, long id, @Nullable String part, boolean live, Editor editor, Language language) {
        var opened = open(kind, id);
        var fromLive = live && opened.open() != null && opened.subject().isPublished() && editor.publishes();
        var blank = new Save(
                id,
                opened.token(),
                RecordData.NOTHING,
                "",
                false,
                Save.Action.DRAFT,
                null,
                false,
                true,
                fromLive,
                "",
                true);
        return page(
                opened,
                part == null ? "" : part(kind, part).name(),
                fromLive ? opened.live() : opened.typed(),
                false,
                List.of(),
                blank,
                editor,
                language);
    }

    /** The form of a new entry, perhaps with what it is to be called: a source may be called by its web address. */
    EditPage blank(EntryKind kind, String called, Language language) {
        var recordType = recordTypes.of(kind);
        var named = RecordData.NOTHING;
        if (!Visible.of(called).isEmpty()) {
            var words = Visible.of(called);
            var field = kind == EntryKind.SOURCE && WebAddress.of(words).fault() == null
                    ? "url"
                    : words.matches("[\\p{IsHan}·]+") ? "name_zh" : "name_en";
            named = named.with(field, words);
        }
        return newPage(kind, recordType.completing().apply(named), List.of(), "", language);
    }

    Outcome create(EntryKind kind, MultiValueMap<String, String> typed, Editor editor, Language language) {
        var part = part(kind, first(typed, "tab"));
        var record = read(kind, part, RecordData.NOTHING, typed, language);
        var action = first(typed, "do");
        var note = first(typed, "note");
        if (Moves.asked(action)) {
            return new Outcome.Again(newPage(kind, Moves.move(record, action), List.of(), note, language), false);
        }
        try {
            var id = saves.create(kind, Moves.saved(record), note, editor);
            return new Outcome.Saved(form(kind, id), words.say(language, "desk.notice.created"), null, null);
        } catch (InvalidRecord faulty) {
            return new Outcome.Again(newPage(kind, record, faulty.faults(), note, language), true);
        }
    }

    Outcome save(EntryKind kind, long id, MultiValueMap<String, String> typed, Editor editor, Language language) {
        var opened = open(kind, id);
        var part = part(kind, first(typed, "tab"));
        var token = first(typed, "token");
        var base = revisions.base(opened, token, fromLive(typed));
        var record = read(kind, part, base, typed, language);
        var action = first(typed, "do");
        var save = save(id, token, typed, Moves.saved(record), fromLive(typed));
        if (Moves.asked(action)) {
            return new Outcome.Again(
                    page(
                                    opened,
                                    at(kind, Moves.part(action)),
                                    Moves.move(record, action),
                                    true,
                                    List.of(),
                                    save,
                                    editor,
                                    language)
                            .toBePublished(first(typed, "publish_at")),
                    false);
        }
        return submit(kind, save, record, part, typed, token, List.of(), editor, language);
    }

    /** What a form holds, as it would be saved; it was opened on nothing if the entry does not exist yet. */
    public RecordData typed(
            EntryKind kind, @Nullable EditSession opened, MultiValueMap<String, String> typed, Language language) {
        var base = opened == null ? RecordData.NOTHING : revisions.base(opened, first(typed, "token"), fromLive(typed));
        return Moves.saved(read(kind, part(kind, first(typed, "tab")), base, typed, language));
    }

    private RecordData read(
            EntryKind kind, Section part, RecordData base, MultiValueMap<String, String> typed, Language language) {
        var recordType = recordTypes.of(kind);
        return WrittenFields.read(recordType, moves.read(recordType, part, base, typed), language);
    }

    /** Saves what was typed, with the choices made for collisions. */
    Outcome merge(EntryKind kind, long id, MultiValueMap<String, String> typed, Editor editor, Language language) {
        var opened = open(kind, id);
        var token = first(typed, "token");
        var live = fromLive(typed) && "publish".equals(first(typed, "do"));
        var mine = json.read(first(typed, "mine"));
        var theirs = typed.keySet().stream()
                .filter(key -> key.startsWith(CHOICE) && "theirs".equals(first(typed, key)))
                .map(key -> key.substring(CHOICE.length()))
                .toList();
        var merged = Merge.of(
                        recordTypes.of(kind),
                        revisions.base(opened, first(typed, "opened"), fromLive(typed)),
                        mine,
                        revisions.base(opened, token, live),
                        theirs)
                .typed();
        var part = part(kind, first(typed, "tab"));
        return submit(kind, save(id, token, typed, merged, live), merged, part, typed, token, theirs, editor, language);
    }

    private Outcome submit(
            EntryKind kind,
            Save save,
            RecordData record,
            Section part,
            MultiValueMap<String, String> typed,
            String token,
            List<String> theirs,
            Editor editor,
            Language language) {
        var id = save.entryId();
        var action = first(typed, "do");
        if (save.action() == Save.Action.SCHEDULE && neverComes(first(typed, "publish_at"))) {
            var fault = FieldError.at("publish_at", "fault.no-such-time", Days.zoneName());
            return again(kind, save, record, part, List.of(fault), typed, editor, language);
        }
        try {
            var submitted = saves.submit(save, editor);
            colleagues.left(id, editor);
            return new Outcome.Saved(
                    next(action, kind, part, submitted.revision()),
                    notices.of(action, submitted, editor, language),
                    action.equals("publish")
                            ? revisions.reversalPath(submitted.revision()).orElse(null)
                            : null,
                    created(kind, action, record));
        } catch (InvalidRecord faulty) {
            return again(kind, save, record, part, faulty.faults(), typed, editor, language);
        } catch (Refused impossible) {
            var fault =
                    FieldError.at("slug", impossible.getMessage() == null ? "fault.taken" : impossible.getMessage());
            return again(kind, save, record, part, List.of(fault), typed, editor, language);
        } catch (Conflict conflict) {
            return new Outcome.Conflict(
                    conflicts.page(conflict, save, token, part.name(), action, theirs, editor, language));
        }
    }

    /** Where to go after saving. */
    private String next(String action, EntryKind kind, Section part, Revision saved) {
        return switch (action) {
            case "preview" -> "/admin/revisions/" + saved.id() + "/preview";
            case "review" -> "/admin/revisions/" + saved.id();
            default -> form(kind, saved.entryId()) + (at(kind, part.name()).isEmpty() ? "" : "?tab=" + part.name());
        };
    }

    private static @Nullable String created(EntryKind kind, String action, RecordData record) {
        return action.equals("publish") ? kind.code() + "/" + record.get("slug") : null;
    }

    private Outcome again(
            EntryKind kind,
            Save save,
            RecordData record,
            Section part,
            List<FieldError> faults,
            MultiValueMap<String, String> typed,
            Editor editor,
            Language language) {
        var page = page(open(kind, save.entryId()), part.name(), record, true, faults, save, editor, language);
        return new Outcome.Again(page.toBePublished(first(typed, "publish_at")), true);
    }

    /** Whether the clocks of the editor never show this time, because they are put forward. */
    private static boolean neverComes(String typed) {
        return WrittenMoment.of(typed, Days.zone())
                .filter(moment -> moment.at() == null)
                .isPresent();
    }

    Colleagues.Seen others(EntryKind kind, long id, Editor editor, Language language) {
        var subject =
                revisions.subject(id).filter(found -> found.kind() == kind).orElseThrow(PageNotFound::new);
        return colleagues.seen(subject, () -> open(kind, id), editor, language);
    }

    /** The editor no longer has the form of an entry open. */
    void left(long id, Editor editor) {
        colleagues.left(id, editor);
    }

    List<String> parts(EntryKind kind) {
        var recordType = recordTypes.of(kind);
        return Stream.concat(
                        recordType.parts().stream().map(Section::name),
                        recordType.groups().stream()
                                .filter(group -> !group.stored())
                                .map(RowGroup::name))
                .toList();
    }

    private static Save save(
            long id, String token, MultiValueMap<String, String> typed, RecordData record, boolean fromLive) {
        var wish = switch (first(typed, "do")) {
            case "review" -> Save.Action.REVIEW;
            case "publish" -> Save.Action.PUBLISH;
            case "schedule" -> Save.Action.SCHEDULE;
            default -> Save.Action.DRAFT;
        };
        return new Save(
                id,
                token,
                record,
                first(typed, "note"),
                "yes".equals(first(typed, "minor")),
                wish,
                WrittenMoment.of(first(typed, "publish_at"), Days.zone())
                        .map(WrittenMoment::at)
                        .orElse(null),
                "yes".equals(first(typed, "overrule")),
                true,
                fromLive,
                first(typed, "including"),
                "yes".equals(first(typed, "keep_schedule")));
    }

    static boolean fromLive(MultiValueMap<String, String> typed) {
        return "live".equals(first(typed, "from"));
    }

    private EditPage page(
            EditSession opened,
            String at,
            RecordData typed,
            boolean unsaved,
            List<FieldError> faults,
            Save save,
            Editor editor,
            Language language) {
        var subject = opened.subject();
        var base = revisions.base(opened, save.token(), save.fromLive());
        return new EditPage(
                subject,
                subject.nameIn(language),
                presenter.form(
                        recordTypes.of(subject.kind()),
                        typed,
                        new Against(base, subject.isPublished() ? opened.live() : null),
                        faults,
                        language),
                waitingPresenter.of(opened, editor, language),
                save.token(),
                new EditPage.Saving(
                        save.note(),
                        save.minor(),
                        save.overruling(),
                        !save.including().isEmpty() && save.including().equals(opened.carried()),
                        save.keepingSchedule(),
                        ""),
                colleagues.seen(subject, () -> opened, editor, language),
                false,
                save.fromLive(),
                bin.mayRemove(subject, editor),
                unsaved,
                at);
    }

    private EditPage newPage(
            EntryKind kind, RecordData typed, List<FieldError> faults, String note, Language language) {
        return new EditPage(
                new DeskEntry(0, kind, typed.get("slug"), new Localized("", ""), "draft", 0),
                "",
                presenter.form(recordTypes.of(kind), typed, Against.NOTHING, faults, language),
                null,
                "",
                EditPage.Saving.withNote(note),
                Colleagues.Seen.NOBODY,
                true,
                false,
                false,
                !typed.equals(recordTypes.of(kind).completing().apply(RecordData.NOTHING)),
                "");
    }

    private EditSession open(EntryKind kind, long id) {
        return revisions
                .open(id)
                .filter(opened -> opened.subject().kind() == kind)
                .orElseThrow(PageNotFound::new);
    }

    private Section part(EntryKind kind, @Nullable String name) {
        var recordType = recordTypes.of(kind);
        return name == null || name.isEmpty()
                ? recordType.parts().get(0)
                : recordType.part(name).orElseThrow(PageNotFound::new);
    }

    /** The part that a page opens at; empty for its beginning. */
    private String at(EntryKind kind, @Nullable String part) {
        return part == null
                        || part.equals(RecordType.WHOLE)
                        || part.equals(part(kind, null).name())
                ? ""
                : part(kind, part).name();
    }

    static String form(EntryKind kind, long id) {
        return "/admin/entries/" + kind.folder() + "/" + id;
    }

    public static String first(MultiValueMap<String, String> typed, String key) {
        return Visible.of(QueryString.first(typed, key));
    }
}
