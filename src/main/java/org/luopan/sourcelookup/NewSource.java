package org.luopan.sourcelookup;

import java.time.LocalDate;
import org.luopan.entry.Checking;
import org.luopan.record.RecordData;
import org.luopan.record.WebAddress;
import org.luopan.source.LinkState;
import org.luopan.source.Source;

/** A source that the base does not have yet, as it was typed or proposed. */
public record NewSource(
        String address, String title, String publisher, String published, String kind, String language) {

    /** The same for all spellings of its address. */
    public String key() {
        return WebAddress.sameness(address);
    }

    public boolean isOfUnknownType() {
        return kind.equals(Source.UNKNOWN);
    }

    /** Whether readers will be told that something about it is not known. */
    public boolean isIncomplete() {
        return isOfUnknownType() || language.equals(Source.UNKNOWN) || title.equals(Proposals.plain(address));
    }

    /** The row that brings it along; whoever has read a value at its address has also opened it. */
    public RecordData row(String slug, boolean read, LocalDate today) {
        var row = RecordData.NOTHING
                .with("name_en", title)
                .with("slug", slug)
                .with("publisher", publisher)
                .with("url", WebAddress.of(address).written())
                .with("published", published)
                .with("source_kind", kind)
                .with("language", language);
        return !read
                ? row
                : row.with("link_state", LinkState.ANSWERS.code())
                        .with("link_seen_on", today.toString())
                        .with("checking", Checking.CHECKED.code())
                        .with("checked_on", today.toString());
    }
}
