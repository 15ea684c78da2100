package org.luopan;

import static org.luopan.MadeUpEntries.ARTICLE;
import static org.luopan.MadeUpEntries.BIG;
import static org.luopan.MadeUpEntries.BRIGHTPORT;
import static org.luopan.MadeUpEntries.EVENING_MARKETS;
import static org.luopan.MadeUpEntries.LANTERN;
import static org.luopan.MadeUpEntries.OLD_LIST;
import static org.luopan.MadeUpEntries.PANEL;
import static org.luopan.MadeUpEntries.REPORT;
import static org.luopan.MadeUpEntries.YEARBOOK;

import java.util.List;
import org.luopan.claim.ClaimFixtures;
import org.luopan.claim.Claims;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryFixtures;
import org.luopan.entry.EntryFixtures.Link;
import org.luopan.figure.Figure;
import org.luopan.figure.FigureFixtures;
import org.luopan.figure.Figures;
import org.luopan.language.Messages;
import org.luopan.language.MessagesFixtures;
import org.luopan.placement.PlacementFixtures;
import org.luopan.placement.TierLists;
import org.luopan.source.SourceFixtures;
import org.luopan.source.SourceFixtures.TextSource;
import org.luopan.source.Sources;
import org.luopan.vocabulary.Vocabulary;
import org.luopan.vocabulary.VocabularyFixtures;

/** What presenters ask, with the five made-up entries behind it instead of a database. */
public final class MadeUpBase {

    public static final Messages MESSAGES = MessagesFixtures.MESSAGES;

    public static final Vocabulary VOCABULARY = VocabularyFixtures.vocabulary(MadeUpEntries.WORDS);

    public static final Figures FIGURES = figures(MadeUpEntries.FIGURES);

    public static final Sources SOURCES = SourceFixtures.sources(
            List.of(REPORT, PANEL, ARTICLE),
            new TextSource(LANTERN, "launch", REPORT),
            new TextSource(EVENING_MARKETS, "general", PANEL));

    public static final Claims CLAIMS = ClaimFixtures.claims(MadeUpEntries.CLAIM);

    public static final Entries ENTRIES = EntryFixtures.entries(
            MadeUpEntries.entries(),
            new Link(EVENING_MARKETS, "related", LANTERN),
            new Link(EVENING_MARKETS, "related", BIG),
            new Link(BRIGHTPORT, "see-also", EVENING_MARKETS));

    /** The yearbook leads; the old list places no city. */
    public static final TierLists LISTS = PlacementFixtures.lists(YEARBOOK, OLD_LIST);

    private MadeUpBase() {}

    /** Reads these figures instead of those that the entries have. */
    public static Figures figures(List<Figure> figures) {
        return FigureFixtures.figures(figures, VOCABULARY, MESSAGES, MadeUpEntries.CLOCK);
    }
}
