package org.luopan.desk;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.luopan.account.Editor;
import org.luopan.difference.FieldLabels;
import org.luopan.difference.Merge;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.publishing.Conflict;
import org.luopan.publishing.Save;
import org.luopan.record.Field;
import org.luopan.record.RecordJson;
import org.luopan.revision.LastSave;
import org.luopan.spelling.WrittenMoment;
import org.springframework.stereotype.Component;

/** Builds the page of a conflict for the editor who saved last. */
@Component
class Conflicts {

    private final FieldLabels labels;
    private final RecordJson json;

    Conflicts(FieldLabels labels, RecordJson json) {
        this.labels = labels;
        this.json = json;
    }

    ConflictPage page(
            Conflict conflict,
            Save save,
            String opened,
            String tab,
            String action,
            Collection<String> theirsChosen,
            Editor editor,
            Language language) {
        var subject = conflict.present().subject();
        var at = save.at();
        return new ConflictPage(
                subject,
                subject.nameIn(language),
                saved(conflict.last(), editor, language),
                conflict.present().token(),
                opened,
                json.write(conflict.mine()),
                action,
                new ConflictPage.Kept(
                        tab,
                        save.note(),
                        save.minor(),
                        at == null ? "" : WrittenMoment.written(at, Days.zone()),
                        save.overruling(),
                        save.fromLive(),
                        save.including(),
                        save.keepingSchedule()),
                conflict.collisions().stream()
                        .map(collision -> collision(collision, theirsChosen, language))
                        .toList());
    }

    private static ConflictPage.Saved saved(LastSave last, Editor editor, Language language) {
        var who = last.who();
        return new ConflictPage.Saved(
                who == null ? "Luopan" : who.name(),
                Days.moment(last.when(), language),
                who != null && who.is(editor),
                last.published());
    }

    private ConflictPage.Collision collision(
            Merge.Collision collision, Collection<String> theirsChosen, Language language) {
        var field = collision.field();
        var group = collision.group();
        var row = group.isEmpty() ? "" : labels.part(group, language) + ": " + collision.title();
        return new ConflictPage.Collision(
                collision.path(),
                field == null ? labels.part(group, language) : labels.field(group, field, language),
                row,
                lang(field),
                collision.base(),
                collision.mine(),
                collision.theirs(),
                theirsChosen.contains(collision.path()));
    }

    private static @Nullable String lang(@Nullable Field field) {
        return field == null ? null : FieldLabels.lang(field);
    }
}
