package org.luopan.compare;

import java.util.List;
import org.luopan.address.QueryString;
import org.luopan.entry.EntryRef;

/** Where a comparison is found, for pages that lead to one. */
public final class ComparisonPath {

    private ComparisonPath() {}

    /** The address of these entries side by side, without the language. */
    public static String of(List<EntryRef> entries) {
        var query = new QueryString();
        entries.forEach(entry -> query.with(entry.kind().code(), entry.slug()));
        return "/compare" + query;
    }
}
