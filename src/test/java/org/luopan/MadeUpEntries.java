package org.luopan;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.luopan.claim.Claim;
import org.luopan.claim.ClaimState;
import org.luopan.entry.Checking;
import org.luopan.entry.Entry;
import org.luopan.entry.EntryKind;
import org.luopan.figure.Confidence;
import org.luopan.figure.Figure;
import org.luopan.figure.Metric;
import org.luopan.figure.Qualifier;
import org.luopan.figure.Rank;
import org.luopan.language.AsOf;
import org.luopan.language.Localized;
import org.luopan.placement.City;
import org.luopan.placement.Tier;
import org.luopan.placement.TierList;
import org.luopan.placement.TierPlacement;
import org.luopan.platformfacts.AccountRoute;
import org.luopan.platformfacts.Platform;
import org.luopan.platformfacts.Purpose;
import org.luopan.platformfacts.Reach;
import org.luopan.platformfacts.Trait;
import org.luopan.source.LinkState;
import org.luopan.source.Source;
import org.luopan.trend.Trend;
import org.luopan.vocabulary.FacetValue;
import org.luopan.vocabulary.Strength;

/**
 * Five entries that nobody delivered: two platforms, a tier, a city and a trend, with the words, sources, figures and claims that
 * belong to them. Tests of what pages show read these, so that an editor may change any real entry.
 *
 * <p>Much is known about Lantern, next to nothing about Kite.
 */
public final class MadeUpEntries {

    /** The day on which the pages are read. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    public static final Source REPORT = source(91, "lantern-report", "Annual report", "Lantern Group");
    public static final Source PANEL = source(92, "panel", "Panel of the year", "Counting House");

    /** The article that the base grew from. */
    public static final Source ARTICLE = source(93, "article", "Apps of today", "Evening Post", true);

    public static final Metric USERS = metric("mau", "Monthly users", "Användare per månad", 12, 1);
    public static final Metric POPULATION = metric("city-population", "Population", "Folkmängd", 60, 2);
    public static final Metric SHARE = metric("share", "Share", "Andel", null, 3);

    public static final FacetValue STUDENTS = word("audience", "students", "Students", "Studenter");
    public static final FacetValue PARENTS = word("audience", "parents", "Parents", "Föräldrar");
    public static final FacetValue SALES = word("objective", "sales", "Sales", "Försäljning");
    public static final FacetValue SERVICE = word("objective", "service", "Service", "Service");
    public static final FacetValue HIRING = word("objective", "hiring", "Hiring", "Rekrytering");
    public static final FacetValue POSTBOX = word("analogue", "postbox", "Postbox", "Postlåda");

    public static final List<FacetValue> WORDS = List.of(
            STUDENTS,
            PARENTS,
            SALES,
            SERVICE,
            HIRING,
            POSTBOX,
            word("industry", "food", "Food", "Mat"),
            word("category", "social", "Social network", "Socialt nätverk"),
            word("openness", "open", "Open", "Öppen"),
            word("fee-period", "year", "A year", "Per år"),
            word("fee-period", "unknown", "Unknown", "Okänd"),
            word("account", "overseas-company", "Company abroad", "Utländskt företag"),
            word("unit", "accounts", "accounts", "konton"),
            word("unit", "people", "people", "personer"));

    public static final Tier BIG = MadeUp.more(tier(3, "big", "Big cities", "Stora städer", 1))
            .with("summary", new Localized("Few. Large.", null))
            .get();

    public static final Platform LANTERN = platform(1, "lantern", "Lantern", 1)
            .with("nameZh", "灯")
            .with("pinyin", "Dēng")
            .with("launched", 2018)
            .with("launchedChecking", Checking.CHECKED)
            .with("summary", new Localized("Letters among students.", "Brev mellan studenter."))
            .with("business", new Localized("Sells lamps.", null))
            .get();

    public static final Platform KITE = platform(2, "kite", "Kite", 2).get();

    public static final City BRIGHTPORT = entry(
                    City.class, EntryKind.CITY, 4, "brightport", new Localized("Brightport", "Ljushamn"), 1)
            .with("province", new Localized("Eastland", null))
            .with("provinceSlug", "eastland")
            .with("latitude", new BigDecimal("31.2300"))
            .with("longitude", new BigDecimal("121.4700"))
            .with("coordinatesSource", PANEL)
            .get();

    public static final Trend EVENING_MARKETS = entry(
                    Trend.class,
                    EntryKind.TREND,
                    5,
                    "evening-markets",
                    new Localized("Evening markets", "Kvällsmarknader"),
                    1)
            .with("checking", Checking.CHECKED)
            .with("checkedOn", LocalDate.parse("2026-11-01"))
            .with("summary", new Localized("People buy *late*. Shops follow.", null))
            .with("firstYear", 2018)
            .with("years", List.of(2018, 2019, 2021))
            .with("inArticle", true)
            .get();

    public static final TierList YEARBOOK = list(1, "yearbook", "Yearbook", "2025", Confidence.THIRD_PARTY_ESTIMATE);
    public static final TierList OLD_LIST = list(2, "old-list", "Old list", "2021", Confidence.ARTICLE);

    public static final TierPlacement PLACEMENT = placement(YEARBOOK, BRIGHTPORT, BIG);

    /** What the article said; the company's own count and an older one; what a panel counts, newer but less well founded. */
    public static final List<Figure> USERS_OF_LANTERN = List.of(
            figure(LANTERN, USERS, "90000000", "accounts", "2021", ARTICLE, Confidence.ARTICLE)
                    .with("checking", Checking.AS_STATED)
                    .get(),
            figure(LANTERN, USERS, "120500000", "accounts", "2026-Q3", REPORT, Confidence.COMPANY_STATEMENT)
                    .with("checking", Checking.CHECKED)
                    .with("qualifier", Qualifier.MORE_THAN)
                    .with("checkedOn", LocalDate.parse("2026-11-20"))
                    .get(),
            figure(LANTERN, USERS, "100000000", "accounts", "2020-Q3", REPORT, Confidence.COMPANY_STATEMENT)
                    .with("checking", Checking.CHECKED)
                    .get(),
            figure(LANTERN, USERS, "150000000", "accounts", "2026-10", PANEL, Confidence.THIRD_PARTY_ESTIMATE)
                    .with("checking", Checking.CHECKED)
                    .get());

    public static final Figure USERS_OF_KITE = figure(
                    KITE, USERS, "2000000", "accounts", "2019", ARTICLE, Confidence.ARTICLE)
            .get();

    public static final Figure PEOPLE_OF_BRIGHTPORT = figure(
                    BRIGHTPORT, POPULATION, "24870000", "people", "2020", PANEL, Confidence.OFFICIAL_FILING)
            .get();

    public static final Figure SHARE_OF_EVENING = figure(
                    EVENING_MARKETS, SHARE, "12.50", "percent", "2024", PANEL, Confidence.THIRD_PARTY_ESTIMATE)
            .get();

    public static final List<Figure> FIGURES = Stream.concat(
                    USERS_OF_LANTERN.stream(), Stream.of(USERS_OF_KITE, PEOPLE_OF_BRIGHTPORT, SHARE_OF_EVENING))
            .toList();

    public static final Claim CLAIM = MadeUp.a(Claim.class)
            .with("slug", "lantern-is-for-all")
            .with("entry", LANTERN)
            .with("text", new Localized("Lantern is for everybody.", "Lantern är för alla."))
            .with("source", ARTICLE)
            .with("asOf", AsOf.parse("2021"))
            .with("state", ClaimState.CONTRADICTED)
            .with("better", List.of(REPORT))
            .get();

    public static final List<Trait> TRAITS = List.of(
            trait(PARENTS, Strength.STRONG).with("source", PANEL).get(),
            trait(STUDENTS, Strength.CORE)
                    .with("source", REPORT)
                    .with("note", new Localized("Two of three users.", null))
                    .get(),
            trait(SALES, Strength.STRONG).with("source", REPORT).get(),
            trait(SERVICE, Strength.CORE).with("source", REPORT).get(),
            trait(HIRING, Strength.WEAK).with("source", PANEL).get(),
            trait(POSTBOX, Strength.PRESENT).get());

    public static final Reach REACH_OF_LANTERN = MadeUp.a(Reach.class)
            .with("platform", LANTERN)
            .with("tier", BIG)
            .with("strength", Strength.STRONG)
            .with("source", REPORT)
            .with("otherSources", List.of(PANEL))
            .get();

    public static final Reach REACH_OF_KITE = MadeUp.a(Reach.class)
            .with("platform", KITE)
            .with("tier", BIG)
            .with("strength", Strength.UNKNOWN)
            .get();

    /** An account for companies from abroad with a known fee, and one of which hardly anything is known. */
    public static final List<AccountRoute> ROUTES = List.of(
            route("for-companies", "For companies", "year")
                    .with("feeAmount", new BigDecimal("600.00"))
                    .with("feeCurrency", "CNY")
                    .with("purpose", Purpose.ACCOUNT)
                    .with("who", List.of("overseas-company"))
                    .with("source", REPORT)
                    .with("asOf", AsOf.parse("2025-10"))
                    .get(),
            route("for-others", "For others", "unknown").get());

    static {
        MadeUp.more(LANTERN)
                .with("traits", new LinkedHashSet<>(TRAITS))
                .with("reach", new LinkedHashSet<>(List.of(REACH_OF_LANTERN)))
                .with("routes", new LinkedHashSet<>(ROUTES));
        MadeUp.more(KITE).with("reach", new LinkedHashSet<>(List.of(REACH_OF_KITE)));
        MadeUp.more(BRIGHTPORT).with("placements", new LinkedHashSet<>(List.of(PLACEMENT)));
    }

    private MadeUpEntries() {}

    /** All five. */
    public static List<Entry> entries() {
        return List.of(LANTERN, KITE, BIG, BRIGHTPORT, EVENING_MARKETS);
    }

    public static MadeUp<Figure> figure(
            Entry entry, Metric metric, String amount, String unit, String asOf, Source source, Confidence confidence) {
        return MadeUp.a(Figure.class)
                .with("entry", entry)
                .with("metric", metric)
                .with("amount", new BigDecimal(amount))
                .with("unit", unit)
                .with("asOf", AsOf.parse(asOf))
                .with("source", source)
                .with("confidence", confidence)
                .with("qualifier", Qualifier.EXACT)
                .with("rank", Rank.NORMAL)
                .with("checking", Checking.UNCHECKED);
    }

    public static Tier tier(long id, String slug, String en, String sv, int order) {
        return entry(Tier.class, EntryKind.TIER, id, slug, new Localized(en, sv), order)
                .get();
    }

    public static TierList list(long id, String slug, String name, String asOf, Confidence confidence) {
        return MadeUp.a(TierList.class)
                .with("id", id)
                .with("slug", slug)
                .with("name", new Localized(name, null))
                .with("publisher", "Counting House")
                .with("asOf", AsOf.parse(asOf))
                .with("confidence", confidence)
                .with("source", confidence == Confidence.ARTICLE ? ARTICLE : PANEL)
                .with("sortOrder", (int) id)
                .get();
    }

    public static TierPlacement placement(TierList list, City city, Tier tier) {
        return MadeUp.a(TierPlacement.class)
                .with("list", list)
                .with("city", city)
                .with("tier", tier)
                .with("listRank", 7)
                .with("source", list.source())
                .with("checking", Checking.UNCHECKED)
                .get();
    }

    private static MadeUp<Platform> platform(long id, String slug, String name, int order) {
        return entry(Platform.class, EntryKind.PLATFORM, id, slug, new Localized(name, null), order)
                .with("operator", "Lantern Group")
                .with("operatorSlug", "lantern-group")
                .with("launchedChecking", Checking.UNCHECKED)
                .with("category", "social")
                .with("openness", "open");
    }

    private static MadeUp<Trait> trait(FacetValue value, Strength strength) {
        return MadeUp.a(Trait.class)
                .with("platform", LANTERN)
                .with("value", value)
                .with("strength", strength);
    }

    private static MadeUp<AccountRoute> route(String slug, String name, String period) {
        return MadeUp.a(AccountRoute.class)
                .with("platform", LANTERN)
                .with("slug", slug)
                .with("name", new Localized(name, null))
                .with("feePeriod", period)
                .with("visibleInMainland", "unknown")
                .with("confidence", "low");
    }

    private static Source source(long id, String slug, String title, String publisher) {
        return source(id, slug, title, publisher, false);
    }

    private static Source source(long id, String slug, String title, String publisher, boolean founding) {
        return entry(Source.class, EntryKind.SOURCE, id, slug, new Localized(title, null), (int) id)
                .with("publisher", publisher)
                .with("url", "https://example.org/" + slug)
                .with("linkState", LinkState.ANSWERS)
                .with("published", "2026-09-30")
                .with("sourceKind", "report")
                .with("language", "en")
                .with("checking", Checking.CHECKED)
                .with("founding", founding)
                .get();
    }

    private static Metric metric(String slug, String en, String sv, Integer halfLife, int order) {
        return MadeUp.a(Metric.class)
                .with("slug", slug)
                .with("label", new Localized(en, sv))
                .with("definition", new Localized("How many there are.", null))
                .with("halfLifeMonths", halfLife)
                .with("comparableGroup", slug)
                .with("sortOrder", order)
                .get();
    }

    private static FacetValue word(String facet, String slug, String en, String sv) {
        return MadeUp.a(FacetValue.class)
                .with("facet", facet)
                .with("slug", slug)
                .with("label", new Localized(en, sv))
                .get();
    }

    private static <E extends Entry> MadeUp<E> entry(
            Class<E> type, EntryKind kind, long id, String slug, Localized name, int order) {
        return MadeUp.a(type)
                .with("id", id)
                .with("kind", kind)
                .with("slug", slug)
                .with("name", name)
                .with("sortOrder", order);
    }
}
