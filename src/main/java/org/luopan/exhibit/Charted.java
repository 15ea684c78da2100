package org.luopan.exhibit;

import java.util.List;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryRef;
import org.luopan.figure.FigureCard;
import org.luopan.language.Language;

/** A kind of entry whose pages show more in their charts than its figures, or figures that an address below it selects. */
public interface Charted {

    EntryKind kind();

    /** The cards on the page with this slug; throws {@link org.luopan.entry.EntryNotFound} if there is none. */
    Shown charted(String slug, Language language);

    /** The cards of a page, the entry that they are about, and the path of the page below the language. */
    record Shown(EntryRef entry, String path, List<FigureCard> cards) {}
}
