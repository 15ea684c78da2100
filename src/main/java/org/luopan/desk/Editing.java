package org.luopan.desk;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.account.Editor;
import org.luopan.entry.EntryKind;
import org.luopan.entry.Language;
import org.luopan.entry.Localized;
import org.luopan.entry.Visible;
import org.luopan.form.Comparison;
import org.luopan.form.Fault;
import org.luopan.form.Input;
import org.luopan.form.Labels;
import org.luopan.form.Merge;
import org.luopan.form.Part;
import org.luopan.form.Shapes;
import org.luopan.form.Typed;
import org.luopan.form.TypedJson;
import org.luopan.revision.Faulty;
import org.luopan.revision.NotPossible;
import org.luopan.revision.Opened;
import org.luopan.revision.Revisions;
import org.luopan.revision.Save;
import org.luopan.revision.Stale;
import org.luopan.revision.Subject;
import org.luopan.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Opens the form of an entry, takes what was typed into it, and says what is to be shown next. */
@Component
class Editing {

    private final Revisions revisions;
    private final Shapes shapes;
    private final FormPresenter presenter;
    private final Presence presence;
    private final Labels labels;
    private final TypedJson json;
    private final Moves moves;
    private final Words words;

    Editing(
            Revisions revisions,
            Shapes shapes,
            FormPresenter presenter,
            Presence presence,
            Labels labels,
            TypedJson json,
            Moves moves,
            Words words) {
        this.revisions = revisions;
        this.shapes = shapes;
        this.presenter = presenter;
        this.presence = presence;
        this.labels = labels;
        this.json = json;
        this.moves = moves;
        this.words = words;
    }

    /** What comes of a submitted form. */
    sealed interface Outcome {

        /** It was saved; the browser goes on there. */
        record Saved(String to, String notice) implements Outcome {}

        /** The form is shown once more, with what was typed. */
        record Again(EditPage page, boolean wrong) implements Outcome {}

        /** Somebody else saved before. */
        record Conflict(ConflictPage page) implements Outcome {}
    }

    EditPage show(EntryKind kind, long id, @Nullable String part, Editor editor, Language language) {
        var opened = open(kind, id);
        return page(opened, part(kind, part), opened.typed(), List.of(), null, editor, language);
    }

    EditPage blank(EntryKind kind, Editor editor, Language language) {
        return newPage(kind, shapes.of(kind).completing().apply(Typed.NOTHING), List.of(), "", language);
    }

    Outcome create(EntryKind kind, MultiValueMap<String, String> typed, Editor editor, Language language) {
        var part = part(kind, null);
        var record = moves.read(shapes.of(kind), part, Typed.NOTHING, typed);
        var action = first(typed, "do");
        var note = first(typed, "note");
        if (Moves.asked(action)) {
            return new Outcome.Again(newPage(kind, Moves.move(record, action), List.of(), note, language), false);
        }
        try {
            var id = revisions.create(kind, Moves.saved(record), note, editor);
            return new Outcome.Saved(form(kind, id), notice("created", language));
        } catch (Faulty faulty) {
            return new Outcome.Again(newPage(kind, record, faulty.faults(), note, language), true);
        }
    }

    Outcome save(EntryKind kind, long id, MultiValueMap<String, String> typed, Editor editor, Language language) {
        var opened = open(kind, id);
        var part = part(kind, first(typed, "tab"));
        var record = moves.read(shapes.of(kind), part, opened.typed(), typed);
        var action = first(typed, "do");
        var save = save(id, typed, Moves.saved(record), action);
        if (Moves.asked(action)) {
            var next = Moves.part(action) == null ? part : part(kind, Moves.part(action));
            return new Outcome.Again(
                    page(opened, next, Moves.move(record, action), List.of(), save, editor, language), false);
        }
        try {
            var revision = revisions.save(save, editor);
            presence.left(id, editor);
            return new Outcome.Saved(
                    switch (action) {
                        case "preview" -> "/admin/revisions/" + revision.id() + "/preview";
                        case "review" -> "/admin/revisions/" + revision.id();
                        default -> form(kind, id) + (part.name().equals("about") ? "" : "?tab=" + part.name());
                    },
                    notice(action.isEmpty() ? "draft" : action, language));
        } catch (Faulty faulty) {
            return new Outcome.Again(page(opened, part, record, faulty.faults(), save, editor, language), true);
        } catch (NotPossible impossible) {
            var fault = Fault.at("slug", impossible.getMessage() == null ? "fault.taken" : impossible.getMessage());
            return new Outcome.Again(page(opened, part, record, List.of(fault), save, editor, language), true);
        } catch (Stale stale) {
            return new Outcome.Conflict(conflict(opened, Moves.saved(record), first(typed, "note"), language));
        }
    }

    /** Saves the others' state with the differences that were carried over. */
    Outcome merge(EntryKind kind, long id, MultiValueMap<String, String> typed, Editor editor, Language language) {
        var opened = open(kind, id);
        var shape = shapes.of(kind);
        var mine = json.read(first(typed, "mine"));
        var merged = Merge.of(shape, opened.typed(), mine, typed.getOrDefault("take", List.of()));
        var save =
                new Save(id, first(typed, "token"), merged, first(typed, "note"), false, Save.Wish.DRAFT, null, false);
        try {
            revisions.save(save, editor);
            return new Outcome.Saved(form(kind, id), notice("merged", language));
        } catch (Faulty faulty) {
            return new Outcome.Again(
                    page(opened, part(kind, null), merged, faulty.faults(), save, editor, language), true);
        } catch (Stale stale) {
            return new Outcome.Conflict(conflict(opened, mine, first(typed, "note"), language));
        }
    }

    /** What the next page says was done. */
    private String notice(String what, Language language) {
        return words.find(language, "desk.notice." + what).orElseGet(() -> words.say(language, "desk.notice.draft"));
    }

    List<String> others(EntryKind kind, long id, Editor editor) {
        open(kind, id);
        return presence.others(id, editor);
    }

    private Save save(long id, MultiValueMap<String, String> typed, Typed record, String action) {
        var wish = switch (action) {
            case "review" -> Save.Wish.REVIEW;
            case "publish" -> Save.Wish.PUBLISH;
            case "schedule" -> Save.Wish.SCHEDULE;
            default -> Save.Wish.DRAFT;
        };
        return new Save(
                id,
                first(typed, "token"),
                record,
                first(typed, "note"),
                "yes".equals(first(typed, "minor")),
                wish,
                time(first(typed, "publish_at")),
                "yes".equals(first(typed, "overrule")));
    }

    private static @Nullable OffsetDateTime time(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDateTime.parse(typed).atOffset(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private ConflictPage conflict(Opened opened, Typed mine, String note, Language language) {
        var shape = shapes.of(opened.subject().kind());
        var own = shape.completing().apply(Input.tidied(shape, mine));
        var theirs = opened.typed();
        return new ConflictPage(
                opened.subject(),
                opened.subject().nameIn(language),
                opened.open() == null ? "" : opened.open().author(),
                opened.token(),
                json.write(own),
                note,
                labels.view(Comparison.of(shape, theirs, own), language));
    }

    private EditPage page(
            Opened opened,
            Part part,
            Typed typed,
            List<Fault> faults,
            @Nullable Save save,
            Editor editor,
            Language language) {
        var subject = opened.subject();
        var open = opened.open();
        return new EditPage(
                subject,
                subject.nameIn(language),
                presenter.form(shapes.of(subject.kind()), part, typed, faults, language),
                EditPage.Waiting.of(open, open == null ? "" : moment(open.createdAt(), language)),
                save == null ? opened.token() : save.token(),
                save == null ? "" : save.note(),
                save != null && save.minor(),
                presence.others(subject.id(), editor),
                save != null && save.overruling(),
                false,
                save != null,
                save == null ? null : moves.elsewhere(part, typed, opened.typed()));
    }

    private EditPage newPage(EntryKind kind, Typed typed, List<Fault> faults, String note, Language language) {
        return new EditPage(
                new Subject(0, kind, typed.get("slug"), new Localized("", ""), "draft", 0),
                "",
                presenter.form(shapes.of(kind), part(kind, null), typed, faults, language),
                null,
                "",
                note,
                false,
                List.of(),
                false,
                true,
                !typed.equals(shapes.of(kind).completing().apply(Typed.NOTHING)),
                null);
    }

    private Opened open(EntryKind kind, long id) {
        return revisions
                .open(id)
                .filter(opened -> opened.subject().kind() == kind)
                .orElseThrow(NotAtTheDesk::new);
    }

    private Part part(EntryKind kind, @Nullable String name) {
        var shape = shapes.of(kind);
        return name == null || name.isEmpty()
                ? shape.parts().get(0)
                : shape.part(name).orElseThrow(NotAtTheDesk::new);
    }

    static String form(EntryKind kind, long id) {
        return "/admin/entries/" + kind.folder() + "/" + id;
    }

    static String moment(OffsetDateTime time, Language language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.locale())
                .format(time.withOffsetSameInstant(ZoneOffset.UTC));
    }

    static String first(MultiValueMap<String, String> typed, String key) {
        var words = typed.getFirst(key);
        return words == null ? "" : Visible.of(words);
    }
}
