package org.luopan.search;

import static org.mockito.Mockito.mock;

import org.luopan.index.IndexKeeper;
import org.luopan.index.JoinedIndex;
import org.madeup.MadeUpIndex;

/** Search and lists over made-up entries. */
public final class SearchFixtures {

    private SearchFixtures() {}

    static EntrySearch search(MadeUpIndex index) {
        return search(index, new JoinedIndex());
    }

    static EntrySearch search(MadeUpIndex index, JoinedIndex joined) {
        return new EntrySearch(index.entities(), mock(IndexKeeper.class), joined, new Spellings(), new Quotes());
    }

    public static FacetedSearch lists(MadeUpIndex index) {
        return new FacetedSearch(index.entities(), new FacetSets(), mock(IndexKeeper.class));
    }

    /** Lists as of an index that is too large to be put in order whole. */
    static FacetedSearch listsOfMany(MadeUpIndex index) {
        return new FacetedSearch(index.entities(), new FacetSets(), mock(IndexKeeper.class), 0);
    }
}
