package org.luopan.finder;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.luopan.brief.Candidate.Fee;
import org.luopan.brief.Candidate.Known;
import org.luopan.brief.Candidate.Offer;
import org.luopan.brief.Candidates;
import org.luopan.brief.CriterionGroup;
import org.luopan.language.Language;
import org.luopan.platform.Platforms;
import org.luopan.platformfacts.KnownPlatform;
import org.luopan.platformfacts.PlatformFacts;
import org.luopan.platformfacts.PlatformTable;
import org.luopan.vocabulary.Strength;

/** The published platforms: judged from memory, shown from the database. */
record RealPlatforms(PlatformTable table, Platforms platforms, int year, Language language)
        implements Pool, Candidates {

    @Override
    public Candidates candidates() {
        return this;
    }

    @Override
    public int size() {
        return table.size();
    }

    @Override
    public IntFunction<Known> known(CriterionGroup group, String value) {
        var column = table.column(group.code(), value);
        if (column < 0) {
            return position -> Known.UNKNOWN;
        }
        return position -> {
            var platform = table.at(position);
            var strength = platform.strength(column);
            return strength == Strength.UNKNOWN ? Known.UNKNOWN : Known.of(strength, platform.doubts(column, year));
        };
    }

    @Override
    public List<Offer> offers(int position) {
        var offers = table.at(position).offers();
        // Most of very many have none.
        return offers.isEmpty() ? List.of() : offers.stream().map(this::offer).toList();
    }

    @Override
    public Map<Integer, PlatformFacts> facts(List<Integer> positions) {
        var facts = platforms.facts(
                positions.stream().map(position -> table.at(position).id()).toList(), language);
        return positions.stream()
                .filter(position -> facts.containsKey(table.at(position).id()))
                .collect(Collectors.toMap(
                        position -> position,
                        position -> Objects.requireNonNull(
                                facts.get(table.at(position).id()))));
    }

    @Override
    public List<Integer> positions(Set<String> slugs) {
        return slugs.isEmpty()
                ? List.of()
                : IntStream.range(0, size())
                        .filter(position -> slugs.contains(table.at(position).slug()))
                        .boxed()
                        .toList();
    }

    @Override
    public boolean invented() {
        return false;
    }

    private Offer offer(KnownPlatform.Offer offer) {
        var fee = offer.fee();
        return new Offer(
                offer.slug(),
                offer.purpose(),
                offer.industries(),
                offer.who(),
                fee == null ? null : new Fee(fee, offer.currency()),
                offer.doubts(year));
    }
}
