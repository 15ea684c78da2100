package org.luopan.desk;

import java.util.Collection;
import java.util.List;
import org.luopan.account.Editor;
import org.luopan.difference.FieldLabels;
import org.luopan.difference.Merge;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.publishing.Conflict;
import org.luopan.publishing.Save;
import org.luopan.record.RecordJson;
import org.luopan.revision.LastSave;
import org.luopan.revision.Revision;
import org.luopan.revision.Token;
import org.luopan.spelling.WrittenMoment;
import org.springframework.stereotype.Component;

/** Builds the page of a conflict for the editor who saved last. */
@Component
public class Conflicts {

    /** The template of the page. */
    public static final String VIEW = "desk/conflict";

    private final FieldLabels labels;
    private final RecordJson json;

    Conflicts(FieldLabels labels, RecordJson json) {
        this.labels = labels;
        this.json = json;
    }

    /** The page where an open draft and a revision that is taken up again have changed the same. */
    public Object reopening(Conflict conflict, Revision ended, Editor editor, Language language) {
        var opened = new Token(ended.baseVersion(), 0, 0).toString();
        var note = ended.note() == null ? "" : ended.note();
        var draft =
                new Save(ended.entryId(), opened, conflict.mine(), note, ended.minor(), Save.Action.DRAFT, null, false);
        return page(conflict, draft, opened, "about", "draft", List.of(), editor, language)
                .reopening(ended.number());
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
                        .toList(),
                0);
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
        return new ConflictPage.Collision(
                collision.path(),
                labels.of(collision, language),
                labels.rowOf(collision, language),
                FieldLabels.lang(collision.field()),
                collision.base(),
                collision.mine(),
                collision.theirs(),
                theirsChosen.contains(collision.path()));
    }
}
