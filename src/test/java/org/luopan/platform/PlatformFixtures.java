package org.luopan.platform;

import org.luopan.MadeUpBase;
import org.luopan.MadeUpEntries;
import org.luopan.compare.KindRows;
import org.luopan.content.ContentCacheFixtures;
import org.luopan.figure.Figures;
import org.luopan.platformfacts.PlatformRepository;
import org.luopan.platformfacts.ReachFixtures;

/** What shows platforms, with the two made-up ones behind it. */
public final class PlatformFixtures {

    private static final PlatformRepository PLATFORMS =
            ReachFixtures.repository(MadeUpEntries.LANTERN, MadeUpEntries.KITE);

    private PlatformFixtures() {}

    static PlatformPresenter presenter() {
        return presenter(MadeUpBase.FIGURES);
    }

    static PlatformPresenter presenter(Figures figures) {
        return new PlatformPresenter(
                PLATFORMS,
                figures,
                MadeUpBase.CLAIMS,
                MadeUpBase.SOURCES,
                MadeUpBase.ENTRIES,
                MadeUpBase.VOCABULARY,
                MadeUpBase.MESSAGES,
                MadeUpEntries.CLOCK);
    }

    static PlatformCards cards() {
        return new PlatformCards(
                PLATFORMS, presenter(), MadeUpBase.FIGURES, MadeUpEntries.CLOCK, ContentCacheFixtures.cache());
    }

    /** Both platforms, as lists ask for them; nothing here asks the search index. */
    public static Platforms platforms() {
        return new Platforms(
                PLATFORMS,
                presenter(),
                null,
                null,
                MadeUpBase.VOCABULARY,
                MadeUpBase.ENTRIES,
                cards(),
                null,
                ReachFixtures.known(MadeUpEntries.LANTERN, MadeUpEntries.KITE),
                null);
    }

    /** The rows by which both platforms are compared. */
    public static KindRows rows() {
        return new PlatformRows(
                PLATFORMS,
                presenter(),
                MadeUpBase.SOURCES,
                MadeUpBase.ENTRIES,
                MadeUpBase.VOCABULARY,
                MadeUpBase.MESSAGES);
    }
}
