package org.luopan.desk;

import java.util.ArrayList;
import java.util.List;
import org.luopan.account.Editor;
import org.luopan.difference.FieldLabels;
import org.luopan.difference.RecordDiff;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.revision.LastSave;
import org.luopan.revision.Submitted;
import org.springframework.stereotype.Component;

/** Builds the notice about the result of a submitted form. */
@Component
class Notices {

    /** Up to this many changes of another editor are listed; beyond that only their number. */
    private static final int NAMED = 6;

    private final Messages words;
    private final FieldLabels labels;

    Notices(Messages words, FieldLabels labels) {
        this.words = words;
        this.labels = labels;
    }

    String of(String action, Submitted submitted, Editor editor, Language language) {
        var said = new ArrayList<String>();
        said.add(words.find(language, "desk.notice." + action)
                .orElseGet(() -> words.say(language, "desk.notice.draft")));
        var at = submitted.revision().publishAt();
        if (action.equals("schedule") && at != null) {
            said.set(0, words.say(language, "desk.notice.schedule", Days.moment(at, language)));
            if (Days.comesTwice(at.atZoneSameInstant(Days.zone()))) {
                said.add(words.say(language, "desk.notice.twice"));
            }
        }
        var merged = submitted.merged();
        var last = submitted.last();
        if (merged != null && last != null && merged.changed()) {
            said.add(merged(merged, last, editor, language));
        }
        if (submitted.kept() != null) {
            said.add(words.say(language, "desk.notice.kept", Days.moment(submitted.kept(), language)));
        }
        if (submitted.unscheduled() != null) {
            said.add(words.say(
                    language,
                    action.equals("publish") ? "desk.notice.earlier" : "desk.notice.unscheduled",
                    Days.moment(submitted.unscheduled(), language)));
        }
        if (submitted.unsent()) {
            said.add(words.say(language, "desk.notice.unsent"));
        }
        return String.join(" ", said);
    }

    private String merged(RecordDiff merged, LastSave last, Editor editor, Language language) {
        var changed = new ArrayList<String>();
        merged.parts().forEach(part -> {
            part.fields().stream()
                    .filter(RecordDiff.ComparedField::changed)
                    .forEach(field -> changed.add(labels.field("", field.field(), language)));
            part.groups().stream()
                    .filter(RecordDiff.ComparedRows::changed)
                    .forEach(group -> changed.add(labels.part(group.group().name(), language)));
        });
        var when = Days.moment(last.when(), language);
        var what = changed.size() > NAMED
                ? words.say(language, "desk.notice.changes", changed.size())
                : words.allOf(language, List.copyOf(changed));
        var who = last.who();
        return who != null && who.is(editor)
                ? words.say(language, "desk.notice.merged.own", what, when)
                : words.say(language, "desk.notice.merged.other", what, who == null ? "Luopan" : who.name(), when);
    }
}
