package org.luopan.finder;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.luopan.brief.Candidate;
import org.luopan.brief.Candidate.Offer;
import org.luopan.brief.Candidates;
import org.luopan.brief.Group;
import org.luopan.reach.PlatformFacts;
import org.luopan.vocabulary.Strength;

/** Invented platforms, which explain how the score is made. */
record InventedPlatforms(List<PlatformFacts> all) implements Pool, Candidates {

    @Override
    public Candidates candidates() {
        return this;
    }

    @Override
    public int size() {
        return all.size();
    }

    @Override
    public IntFunction<Strength> strengths(Group group, String value) {
        return position -> candidate(position).strength(group, value);
    }

    @Override
    public List<Offer> offers(int position) {
        return candidate(position).offers();
    }

    @Override
    public Map<Integer, PlatformFacts> facts(List<Integer> positions) {
        return positions.stream().collect(Collectors.toMap(position -> position, all::get));
    }

    @Override
    public List<Integer> positions(Set<String> slugs) {
        return IntStream.range(0, size())
                .filter(position -> slugs.contains(all.get(position).entry().slug()))
                .boxed()
                .toList();
    }

    @Override
    public boolean invented() {
        return true;
    }

    private Candidate candidate(int position) {
        return Judged.candidate(all.get(position), position);
    }
}
