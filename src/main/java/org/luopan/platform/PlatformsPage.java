package org.luopan.platform;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.browse.BrowsePage;
import org.luopan.data.Fact;
import org.luopan.data.Listed;
import org.luopan.data.Size;
import org.luopan.data.Tabular;
import org.luopan.figure.FigureView;
import org.luopan.language.Amounts;
import org.luopan.language.Language;

/** One page of the platforms that a filter found, as a list or with their audiences. */
record PlatformsPage(
        BrowsePage browse,
        List<PlatformCard> platforms,
        @Nullable AudienceMap audiences) implements Listed, Tabular {

    @Override
    public Size listed() {
        return browse.size();
    }

    /** Their monthly users as a column; those that are out of date are told in a sentence. */
    public Amounts.Column users(Language language) {
        return FigureView.column(
                platforms.stream()
                        .flatMap(card -> Stream.ofNullable(card.monthlyUsers()))
                        .filter(users -> users.standing().current()),
                language);
    }

    @Override
    public List<Fact> asTable() {
        return audiences != null
                ? audiences.asTable()
                : platforms.stream()
                        .flatMap(platform -> platform.asTable().stream())
                        .toList();
    }
}
