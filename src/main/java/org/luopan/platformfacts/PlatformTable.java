package org.luopan.platformfacts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.luopan.vocabulary.Strength;

/** Every platform in the editors' order, with what is known about it, as of one content version. */
public final class PlatformTable {

    private final List<KnownPlatform> platforms;
    private final Columns columns;
    private final Map<String, KnownPlatform> withRoutes;
    private final Map<String, Long> currencies;

    PlatformTable(List<KnownPlatform> platforms, Columns columns) {
        this.platforms = platforms;
        this.columns = columns;
        this.withRoutes = platforms.stream()
                .filter(platform -> !platform.offers().isEmpty())
                .collect(Collectors.toMap(KnownPlatform::slug, platform -> platform));
        this.currencies = withRoutes.values().stream()
                .flatMap(platform -> platform.offers().stream())
                .filter(offer -> !offer.free() && !offer.currency().isEmpty())
                .collect(Collectors.groupingBy(KnownPlatform.Offer::currency, Collectors.counting()));
    }

    /** Where the strengths of a facet value or tier stand: by address, by the id of the value, and by the id of the tier. */
    record Columns(Map<String, Integer> byAddress, Map<Long, Integer> ofValue, Map<Long, Integer> ofTier) {

        static final Columns NONE = new Columns(Map.of(), Map.of(), Map.of());

        /** The same columns, to be added to: what is known stays where it is, and addresses are read again. */
        Columns continued() {
            return new Columns(new HashMap<>(), new HashMap<>(ofValue), new HashMap<>(ofTier));
        }

        int width() {
            return ofValue.size() + ofTier.size();
        }

        void value(long id, String facet, String slug) {
            var next = width();
            byAddress.put(facet + "/" + slug, ofValue.computeIfAbsent(id, key -> next));
        }

        void tier(long id, String slug) {
            var next = width();
            byAddress.put("tier/" + slug, ofTier.computeIfAbsent(id, key -> next));
        }
    }

    List<KnownPlatform> platforms() {
        return platforms;
    }

    Columns columns() {
        return columns;
    }

    public int size() {
        return platforms.size();
    }

    public KnownPlatform at(int position) {
        return platforms.get(position);
    }

    /** The column of a facet value, or of a tier with the facet {@code tier}; -1 if there is none. */
    public int column(String facet, String value) {
        return columns.byAddress.getOrDefault(facet + "/" + value, -1);
    }

    /** The ids of the platforms from one position on. */
    public List<Long> ids(int from, int most) {
        return platforms.subList(Math.min(from, size()), Math.min(from + most, size())).stream()
                .map(KnownPlatform::id)
                .toList();
    }

    /** How many platforms have each strength in one column, in the order of the strengths. */
    public int[] counts(int column) {
        var counts = new int[Strength.values().length];
        platforms.forEach(platform -> counts[platform.strength(column).ordinal()]++);
        return counts;
    }

    /** The ids of the first platforms with one strength in a column. */
    public List<Long> ids(int column, Strength strength, int most) {
        return IntStream.range(0, size())
                .filter(position -> platforms.get(position).strength(column) == strength)
                .limit(most)
                .mapToObj(position -> platforms.get(position).id())
                .toList();
    }

    /** Whether there is an account route of that address, {@code wechat/overseas-service-account}. */
    public boolean hasRoute(String address) {
        var slash = address.indexOf('/');
        var platform = slash < 0 ? null : withRoutes.get(address.substring(0, slash));
        return platform != null
                && platform.offers().stream().anyMatch(offer -> offer.slug().equals(address.substring(slash + 1)));
    }

    /** How many account routes have a known fee in each currency. */
    public Map<String, Long> currencies() {
        return currencies;
    }
}
