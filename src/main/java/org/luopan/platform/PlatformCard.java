package org.luopan.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.EntryRef;
import org.luopan.figure.FigureView;
import org.luopan.language.Text;

/** One platform as lists show it. */
public record PlatformCard(
        EntryRef entry,
        String category,
        String operator,
        @Nullable Integer launched,
        @Nullable Text summary,
        List<String> analogues,
        List<Match> matches,
        @Nullable FigureView monthlyUsers) {

    PlatformCard matching(List<Match> asked) {
        return new PlatformCard(entry, category, operator, launched, summary, analogues, asked, monthlyUsers);
    }

    /** How strongly the platform has a value that the filter asks for. */
    public record Match(String strength, String label) {}
}
