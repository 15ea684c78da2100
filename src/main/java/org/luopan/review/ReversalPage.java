package org.luopan.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.difference.DiffView;
import org.luopan.entry.DeskEntry;

/**
 * What undoing one published revision alone would change in what is published now.
 *
 * @param note what its author said of it
 * @param before what was published before it, which can be restored as a whole
 * @param conflicts what later revisions changed too, so that it cannot be undone alone
 * @param typed why it is undone
 */
record ReversalPage(
        DeskEntry subject,
        String name,
        long id,
        int number,
        String author,
        String when,
        @Nullable String note,
        Before before,
        List<String> conflicts,
        DiffView comparison,
        ReviewPage.Findings findings,
        String typed) {

    /** A revision by its number. */
    record Before(long id, int number) {}
}
