package org.luopan.newestvalue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luopan.account.Editor;
import org.luopan.address.PageNotFound;
import org.luopan.entry.DeskEntry;
import org.luopan.entry.EntryKind;
import org.luopan.evidenceform.EvidenceFields;
import org.luopan.evidenceform.TypedLeads;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.publishing.InvalidRecord;
import org.luopan.publishing.Revisions;
import org.luopan.publishing.Save;
import org.luopan.publishing.Saves;
import org.luopan.record.RecordData;
import org.luopan.revision.EditSession;
import org.luopan.revision.Refused;
import org.luopan.revision.StaleEdit;
import org.luopan.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Opens the form for a newest value, says what it has understood, and saves that. */
@Service
class NewestValues {

    private static final int LONGEST_NOTE = 500;

    private final Revisions revisions;
    private final Saves saves;
    private final Composer composer;
    private final NewestPages pages;
    private final KnownMetrics metrics;
    private final TypedLeads leads;
    private final Messages words;

    NewestValues(
            Revisions revisions,
            Saves saves,
            Composer composer,
            NewestPages pages,
            KnownMetrics metrics,
            TypedLeads leads,
            Messages words) {
        this.revisions = revisions;
        this.saves = saves;
        this.composer = composer;
        this.pages = pages;
        this.metrics = metrics;
        this.leads = leads;
        this.words = words;
    }

    /** What to show or where to go after a form was sent. */
    sealed interface Outcome {

        /**
         * @param undo the address of the page that undoes it; null if nothing was published before, or nothing is published now
         */
        record Saved(String to, String notice, @Nullable String undo) implements Outcome {}

        record Again(NewestPage page, FormErrors errors, HttpStatus status) implements Outcome {}
    }

    NewestList list(String folder, String slug, Language language) {
        var opened = open(folder, slug);
        var record = record(opened);
        var rows = new ArrayList<NewestList.NewestRow>();
        for (var card : cards(record)) {
            leads.leading(record, card.get(0), card.get(1)).ifPresent(at -> {
                var lead = record.rows(EvidenceFields.FIGURES).get(at);
                rows.add(new NewestList.NewestRow(
                        metrics.label(card.get(0), language) + (card.get(1).isEmpty() ? "" : ", " + card.get(1)),
                        composer.inWords(lead, language),
                        pages.link(opened.subject(), card.get(0), card.get(1))));
            });
        }
        return new NewestList(opened.subject(), opened.subject().nameIn(language), rows);
    }

    private static LinkedHashSet<List<String>> cards(RecordData record) {
        return record.rows(EvidenceFields.FIGURES).stream()
                .filter(figure -> figure.has("metric"))
                .map(figure -> List.of(figure.get("metric"), figure.get("product")))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The form for a metric; where the entry has values of it for products only, that of the first product. */
    NewestPage blank(String folder, String slug, NewestForm form, Language language) {
        var opened = open(folder, slug);
        var record = record(opened);
        return pages.page(opened, record, form, null, null, language)
                .or(() -> cards(record).stream()
                        .filter(card -> form.product().isEmpty() && card.get(0).equals(form.metric()))
                        .findFirst()
                        .flatMap(card -> pages.page(opened, record, form.of(card.get(1)), null, null, language)))
                .orElseThrow(PageNotFound::new);
    }

    /** The form for the series of a figure. */
    NewestPage ofFigure(long figure, Language language) {
        var counted = metrics.ofFigure(figure).orElseThrow(PageNotFound::new);
        var subject = revisions.subject(counted.entry()).orElseThrow(PageNotFound::new);
        var form = NewestForm.blank(counted.metric(), counted.product(), String.valueOf(figure), false);
        return blank(subject.kind().folder(), subject.slug(), form, language);
    }

    NewestPage.Recognized source(NewestForm form, Language language) {
        return pages.recognized(form, language);
    }

    /** Says what was understood, or saves it if the editor has seen that before and nothing has changed since. */
    Outcome submit(String folder, String slug, NewestForm form, String action, Editor editor, Language language) {
        var opened = open(folder, slug);
        var composed = composer.compose(opened, form, language);
        var saving = form.saving();
        if (saving.note().length() > LONGEST_NOTE) {
            composed.errors()
                    .add("note", "fault.long", LONGEST_NOTE, saving.note().length());
        }
        if (!composed.errors().none()) {
            return again(opened, form, composed, null, HttpStatus.UNPROCESSABLE_CONTENT, language);
        }
        var saves = action.equals("publish") || action.equals("review");
        if (!saves || composed.unasked() || saving.seen().isEmpty()) {
            return again(opened, form, composed, null, HttpStatus.OK, language);
        }
        if (!composed.state().equals(saving.state())) {
            return again(opened, form, composed, "newest.changed.others", HttpStatus.CONFLICT, language);
        }
        if (!composed.seen().equals(saving.seen())) {
            return again(opened, form, composed, "newest.changed.own", HttpStatus.OK, language);
        }
        return save(opened, form, composed, action, editor, language);
    }

    private Outcome save(
            EditSession opened,
            NewestForm form,
            Composition composed,
            String action,
            Editor editor,
            Language language) {
        var subject = opened.subject();
        var note = form.saving().note();
        var save = new Save(
                subject.id(),
                opened.token(),
                composed.record(),
                note.isEmpty() ? pages.note(composed, language) : note,
                false,
                action.equals("publish") ? Save.Action.PUBLISH : Save.Action.REVIEW,
                null,
                form.saving().overruling(),
                true,
                subject.isPublished(),
                "",
                false);
        try {
            var saved = saves.submit(save, editor);
            return action.equals("publish")
                    ? new Outcome.Saved(
                            "/admin/newest/" + subject.kind().folder() + "/" + subject.slug(),
                            words.say(language, "newest.published") + " " + says(composed),
                            revisions.reversalPath(saved.revision()).orElse(null))
                    : new Outcome.Saved(
                            "/admin/revisions/" + saved.id(), words.say(language, "desk.notice.review"), null);
        } catch (InvalidRecord faulty) {
            pages.explain(faulty.faults(), opened, composed, language);
            return again(opened, form, composed, null, HttpStatus.UNPROCESSABLE_CONTENT, language);
        } catch (Refused | StaleEdit late) {
            return again(opened, form, composed, "newest.changed.others", HttpStatus.CONFLICT, language);
        }
    }

    /** What the page leads with now, or why it still leads with something else. */
    private static String says(Composition composed) {
        var leading = composed.fates().stream().filter(Fate::leads).toList();
        return (leading.isEmpty() ? composed.fates().stream() : leading.stream())
                .map(Fate::says)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private Outcome again(
            EditSession opened,
            NewestForm form,
            Composition composed,
            @Nullable String changed,
            HttpStatus status,
            Language language) {
        var page = pages.page(opened, record(opened), form, composed, changed, language)
                .orElseThrow(PageNotFound::new);
        return new Outcome.Again(page, composed.errors(), status);
    }

    private EditSession open(String folder, String slug) {
        return EntryKind.ofFolder(folder)
                .flatMap(kind -> revisions.subject(kind, slug))
                .filter(subject -> !subject.binned())
                .map(DeskEntry::id)
                .flatMap(revisions::open)
                .orElseThrow(PageNotFound::new);
    }

    static RecordData record(EditSession opened) {
        return opened.subject().isPublished() ? opened.live() : opened.typed();
    }
}
