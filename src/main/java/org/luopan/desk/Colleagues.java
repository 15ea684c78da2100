package org.luopan.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.luopan.account.Accounts;
import org.luopan.account.Editor;
import org.luopan.difference.RecordDiff;
import org.luopan.difference.RecordDiff.Change;
import org.luopan.difference.RecordDiff.ComparedField;
import org.luopan.difference.RecordDiff.ComparedPart;
import org.luopan.difference.RecordDiff.ComparedRow;
import org.luopan.entry.DeskEntry;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.publishing.Revisions;
import org.luopan.record.RecordData;
import org.luopan.record.RecordType;
import org.luopan.record.RecordTypes;
import org.luopan.revision.EditSession;
import org.luopan.unsentform.TypedForms;
import org.luopan.unsentform.TypedForms.Typing;
import org.springframework.stereotype.Component;

/** Who else has the form of an entry open, and in which of its parts they are typing: never what they type. */
@Component
class Colleagues {

    /** How long after their last key editors still count as typing. */
    private static final Duration LATELY = Duration.ofMinutes(10);

    private final Presence presence;
    private final TypedForms typedForms;
    private final Accounts accounts;
    private final Revisions revisions;
    private final RecordTypes recordTypes;
    private final Moves moves;
    private final Messages words;
    private final Clock clock;

    Colleagues(
            Presence presence,
            TypedForms typedForms,
            Accounts accounts,
            Revisions revisions,
            RecordTypes recordTypes,
            Moves moves,
            Messages words,
            Clock clock) {
        this.presence = presence;
        this.typedForms = typedForms;
        this.accounts = accounts;
        this.revisions = revisions;
        this.recordTypes = recordTypes;
        this.moves = moves;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Those who have the form open, and for each of its parts who types there.
     *
     * @param people their names, as a list in words
     */
    record Seen(String people, int count, Map<String, String> typing) {

        /** Of a form that only one person can have open. */
        static final Seen NOBODY = new Seen("", 0, Map.of());
    }

    /** Reads the entry itself only if somebody types. */
    Seen seen(DeskEntry subject, Supplier<EditSession> opened, Editor editor, Language language) {
        var names = presence.others(subject.id(), editor);
        return new Seen(
                words.allOf(language, names),
                names.size(),
                typing(
                        typedForms.typing(Editing.form(subject.kind(), subject.id()), LATELY, editor),
                        opened,
                        language));
    }

    void left(long entryId, Editor editor) {
        presence.left(entryId, editor);
    }

    private Map<String, String> typing(List<Typing> all, Supplier<EditSession> reading, Language language) {
        if (all.isEmpty()) {
            return Map.of();
        }
        var opened = reading.get();
        var recordType = recordTypes.of(opened.subject().kind());
        var names = accounts.names(all.stream().map(Typing::account).toList());
        var said = new LinkedHashMap<String, Set<String>>();
        var seen = new LinkedHashSet<String>();
        for (var typing : all) {
            for (var part : parts(recordType, opened, typing)) {
                if (seen.add(part + " " + typing.account())) {
                    said.computeIfAbsent(part, name -> new LinkedHashSet<>())
                            .add(words.say(
                                    language,
                                    "desk.typing",
                                    names.getOrDefault(typing.account(), ""),
                                    minutes(typing.when())));
                }
            }
        }
        var typed = new LinkedHashMap<String, String>();
        said.forEach((part, sentences) -> typed.put(part, String.join(" ", sentences)));
        return typed;
    }

    private long minutes(OffsetDateTime when) {
        return Math.max(0, Duration.between(when, OffsetDateTime.now(clock)).toMinutes());
    }

    /** The parts in which a form differs from what it was opened on. */
    private List<String> parts(RecordType recordType, EditSession opened, Typing typing) {
        var form = typing.form();
        var base = base(opened, Editing.first(form, "token"), Editing.fromLive(form));
        return recordType
                .part(Editing.first(form, "tab"))
                .map(part -> RecordDiff.of(recordType, base, Moves.saved(moves.read(recordType, part, base, form))))
                .map(diff -> diff.parts().stream()
                        .filter(Colleagues::changed)
                        .map(ComparedPart::name)
                        .toList())
                .orElse(List.of());
    }

    /** What a form was opened on: mostly what is open now, which is at hand. */
    private RecordData base(EditSession opened, String token, boolean fromLive) {
        return token.equals(opened.token())
                ? fromLive ? opened.live() : opened.typed()
                : revisions.base(opened, token, fromLive);
    }

    private static boolean changed(ComparedPart part) {
        return part.fields().stream().anyMatch(ComparedField::changedButForOrder)
                || part.groups().stream()
                        .flatMap(group -> group.rows().stream())
                        .anyMatch(Colleagues::changed);
    }

    private static boolean changed(ComparedRow row) {
        return row.change() == Change.ADDED
                || row.change() == Change.REMOVED
                || row.fields().stream().anyMatch(ComparedField::changedButForOrder);
    }
}
