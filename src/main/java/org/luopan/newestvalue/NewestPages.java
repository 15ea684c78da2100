package org.luopan.newestvalue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.address.QueryString;
import org.luopan.difference.FieldLabels;
import org.luopan.entry.DeskEntry;
import org.luopan.evidenceform.EvidenceFields;
import org.luopan.evidenceform.TypedLeads;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.newestvalue.NewestPage.Choice;
import org.luopan.record.Field;
import org.luopan.record.FieldError;
import org.luopan.record.FieldType;
import org.luopan.record.RecordData;
import org.luopan.record.RecordTypes;
import org.luopan.recordstore.KnownReferences;
import org.luopan.revision.EditSession;
import org.luopan.sourcelookup.KnownSource;
import org.luopan.sourcelookup.KnownSources;
import org.luopan.sourcelookup.NewSource;
import org.springframework.stereotype.Component;

/** Builds the form for a newest value: with what is copied from the last one, and with what has been understood so far. */
@Component
class NewestPages {

    private static final int NAMED = 3;

    private final Composer composer;
    private final KnownMetrics metrics;
    private final KnownSources sources;
    private final KnownReferences references;
    private final RecordTypes recordTypes;
    private final FieldLabels labels;
    private final TypedLeads leads;
    private final Messages words;

    NewestPages(
            Composer composer,
            KnownMetrics metrics,
            KnownSources sources,
            KnownReferences references,
            RecordTypes recordTypes,
            FieldLabels labels,
            TypedLeads leads,
            Messages words) {
        this.composer = composer;
        this.metrics = metrics;
        this.sources = sources;
        this.references = references;
        this.recordTypes = recordTypes;
        this.labels = labels;
        this.leads = leads;
        this.words = words;
    }

    /** The form; empty if the entry has no value of this metric. */
    Optional<NewestPage> page(
            EditSession opened,
            RecordData record,
            NewestForm form,
            @Nullable Composition composed,
            @Nullable String changed,
            Language language) {
        return new Wording(language).page(opened, record, form, composed, changed);
    }

    String link(DeskEntry subject, String metric, String product) {
        return "/admin/newest/" + subject.kind().folder() + "/" + subject.slug()
                + new QueryString().with("metric", metric).unless("", "product", product);
    }

    /** What to write into the history: the new values in words. */
    String note(Composition composed, Language language) {
        return new Wording(language).note(composed);
    }

    /** Adds the errors that were only found when saving. */
    void explain(List<FieldError> faults, EditSession opened, Composition composed, Language language) {
        var recordType = recordTypes.of(opened.subject().kind());
        for (var fault : faults) {
            composed.errors()
                    .add(
                            fault.overridable() ? "overrule" : fault.path().equals("note") ? "note" : "amount",
                            "newest.said",
                            labels.path(recordType, fault.path(), language) + ": " + labels.fault(fault, language));
        }
    }

    /** What is known of the source whose address was typed. */
    NewestPage.Recognized recognized(NewestForm form, Language language) {
        var value = composer.source(form, language);
        return new NewestPage.Recognized(
                value == null || value.known == null ? null : value.known.inWords(),
                value == null || value.brought == null
                        ? List.of()
                        : List.of(new Wording(language).described(0, value.brought)));
    }

    /** Puts one page or answer into words, in its language. */
    private final class Wording {

        private final Language language;

        Wording(Language language) {
            this.language = language;
        }

        Optional<NewestPage> page(
                EditSession opened,
                RecordData record,
                NewestForm form,
                @Nullable Composition composed,
                @Nullable String changed) {
            return Series.of(record, form.metric(), form.product(), form.like(), leads)
                    .map(series -> new NewestPage(
                            opened.subject(),
                            opened.subject().nameIn(language),
                            metrics.label(form.metric(), language)
                                    + (form.product().isEmpty() ? "" : ", " + form.product()),
                            last(series),
                            form,
                            rest(opened.subject(), series, form),
                            described(composed),
                            composed,
                            composed == null || !form.saving().note().isEmpty()
                                    ? form.saving().note()
                                    : note(composed),
                            changed == null ? null : words.say(language, changed)));
        }

        String note(Composition composed) {
            var added = composed.added().stream()
                    .map(figure ->
                            metrics.label(figure.get("metric"), language) + " " + composer.inWords(figure, language))
                    .toList();
            return added.size() > NAMED
                    ? words.say(language, "newest.note.many", added.size())
                    : words.say(language, "newest.note", String.join("; ", added));
        }

        private NewestPage.Last last(Series series) {
            var source = sources.named(series.last().get("source"));
            var note = series.last().get("note_" + language.code());
            return new NewestPage.Last(
                    composer.inWords(series.last(), language),
                    source.map(KnownSource::inWords).orElse(null),
                    source.map(KnownSource::address).orElse(null),
                    note.isEmpty() || note.equals(series.copied().get("note_" + language.code())) ? "" : note);
        }

        private List<NewestPage.Field> rest(DeskEntry subject, Series series, NewestForm form) {
            var copied = series.copied().orElse("rank", "normal");
            var typed = form.rest();
            var fields = new ArrayList<NewestPage.Field>();
            for (var name : NewestForm.REST) {
                recordTypes
                        .of(subject.kind())
                        .group(EvidenceFields.FIGURES)
                        .flatMap(group -> group.fields().stream()
                                .filter(field -> field.name().equals(name))
                                .findFirst())
                        .ifPresent(field -> fields.add(new NewestPage.Field(
                                name,
                                labels.field(EvidenceFields.FIGURES, field, language),
                                typed == null ? copied.get(name) : typed.getOrDefault(name, ""),
                                choices(field),
                                false)));
            }
            return fields;
        }

        private List<Choice> choices(Field field) {
            if (field.type() == FieldType.CODE) {
                var none = field.name().equals("confidence") ? "newest.confidence" : "form.none";
                return coded(field.labels(), field.options(), words.say(language, none));
            }
            return field.type() == FieldType.WORD
                    ? references.choices(field, language).stream()
                            .map(choice -> new Choice(choice.code(), choice.label()))
                            .toList()
                    : List.of();
        }

        private List<Choice> coded(@Nullable String prefix, List<String> codes, String none) {
            return Stream.concat(
                            Stream.of(new Choice("", none)),
                            codes.stream()
                                    .map(code -> new Choice(
                                            code,
                                            words.find(language, prefix + "." + code)
                                                    .orElse(code))))
                    .toList();
        }

        private List<NewestPage.Described> described(@Nullable Composition composed) {
            var described = new ArrayList<NewestPage.Described>();
            if (composed != null) {
                for (var source : composed.sources()) {
                    described.add(described(described.size(), source));
                }
            }
            return described;
        }

        private NewestPage.Described described(int at, NewSource source) {
            return new NewestPage.Described(source.address(), fields(at, source), source.isIncomplete());
        }

        private List<NewestPage.Field> fields(int at, NewSource source) {
            var of = "source-" + at + "-";
            return List.of(
                    typed(of + "title", "newest.source.title", source.title(), true),
                    typed(of + "publisher", "newest.source.publisher", source.publisher(), true),
                    typed(of + "published", "newest.source.published", source.published(), false),
                    new NewestPage.Field(
                            of + "kind",
                            words.say(language, "newest.source.kind"),
                            source.kind(),
                            coded("source.kind", EvidenceFields.SOURCE_KINDS, words.say(language, "form.none")),
                            true),
                    new NewestPage.Field(
                            of + "language",
                            words.say(language, "newest.source.language"),
                            source.language(),
                            coded("language", EvidenceFields.SOURCE_LANGUAGES, words.say(language, "form.none")),
                            true));
        }

        private NewestPage.Field typed(String name, String label, String value, boolean required) {
            return new NewestPage.Field(name, words.say(language, label), value, List.of(), required);
        }
    }
}
