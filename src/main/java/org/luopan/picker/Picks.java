package org.luopan.picker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.luopan.index.NameForms;
import org.luopan.record.WebAddress;

/** All that one field can refer to: which of it is meant, and what to propose. */
record Picks(List<PrefixedNames> groups) {

    /** A label with its code, as forms show what is chosen. */
    private static final Pattern WITH_CODE = Pattern.compile("(?s)(.*)\\s\\[([^\\[\\]\\s]+)]");

    private static final int NEAR = 3;
    private static final int RANKS = 4;

    /** Words that differ from a name by more than this share of their letters are no misspelling of it. */
    private static final int LETTERS_A_MISTAKE = 4;

    /** Things of one facet or kind, which a field may want before their slugs. */
    record PrefixedNames(String prefix, Named named) {

        private Optional<Pickable> coded(String code) {
            return code.startsWith(prefix)
                    ? Optional.ofNullable(named.coded(code.substring(prefix.length())))
                            .map(one -> one.within(prefix))
                    : Optional.empty();
        }

        private Stream<Pickable> matching(Predicate<Pickable> wanted) {
            return named.all().stream().filter(wanted).map(one -> one.within(prefix));
        }
    }

    static Picks of(List<Pickable> all) {
        return new Picks(List.of(new PrefixedNames("", Named.of(all))));
    }

    Optional<Pickable> coded(String code) {
        return groups.stream().flatMap(group -> group.coded(code).stream()).findFirst();
    }

    /** What these words can mean: what has them as its code or address, or else everything that is called so. */
    List<Pickable> meant(String words) {
        var exact = coded(words);
        if (exact.isPresent()) {
            return List.of(exact.get());
        }
        var both = WITH_CODE.matcher(words);
        if (both.matches()) {
            var coded = coded(both.group(2));
            if (coded.isPresent()) {
                if (coded.get().isLabelled(NameForms.squeeze(both.group(1)))) {
                    return List.of(coded.get());
                }
                var named = called(both.group(1));
                // Who typed another name over the label of what was there may have left its code behind.
                return named.isEmpty() || named.contains(coded.get())
                        ? List.of(coded.get())
                        : named(coded.get(), named);
            }
        }
        return called(words);
    }

    private static List<Pickable> named(Pickable coded, List<Pickable> others) {
        return Stream.concat(others.stream(), Stream.of(coded)).toList();
    }

    private List<Pickable> called(String typed) {
        var words = typed.replaceFirst("^\\s*<(.*)>\\s*$", "$1").strip();
        var whole = words.toLowerCase(Locale.ROOT).startsWith("http");
        if (whole || WebAddress.isWithoutScheme(words)) {
            var address = WebAddress.sameness(whole ? words : "https://" + words);
            var there = matching(one -> !address.isEmpty() && one.address().equals(address));
            if (whole || !there.isEmpty()) {
                return there;
            }
        }
        var squeezed = NameForms.squeeze(words);
        if (squeezed.isEmpty()) {
            return matching(one -> one.isSigns(words));
        }
        var labelled = matching(one -> one.isLabelled(squeezed));
        var called = labelled.isEmpty() ? matching(one -> one.isCalled(squeezed)) : labelled;
        return called.isEmpty() ? matching(one -> one.code().equalsIgnoreCase(words)) : called;
    }

    private List<Pickable> matching(Predicate<Pickable> wanted) {
        return groups.stream().flatMap(group -> group.matching(wanted)).toList();
    }

    /** What to propose for a few letters, best first; what was used lately comes before anything else that fits as well. */
    List<Pickable> proposed(String words, List<String> lately, int most) {
        var asked = NameForms.words(words);
        var squeezed = NameForms.squeeze(words);
        var places = lately.size() + 1;
        var first = new Firsts(RANKS * places, most);
        for (var group : groups) {
            for (var one : group.named.all()) {
                var place = place(lately, one, group.prefix);
                var ranks = (first.open() - place + places - 1) / places;
                var rank = ranks > 0 ? rank(one, group.prefix, words, squeezed, asked, ranks) : -1;
                if (rank >= 0) {
                    first.add(rank * places + place, one, group.prefix);
                }
            }
        }
        return first.inOrder();
    }

    /** The first things of each place in an order; as many as are wanted at most, because there may be very many. */
    private static final class Firsts {

        private final List<List<Pickable>> places;
        private final int most;
        private int open;

        Firsts(int places, int most) {
            this.places = Stream.<List<Pickable>>generate(ArrayList::new)
                    .limit(places)
                    .toList();
            this.most = most;
            this.open = places;
        }

        /** Nothing more is needed at this place or after it. */
        int open() {
            return open;
        }

        void add(int place, Pickable one, String prefix) {
            if (place < open) {
                places.get(place).add(one.within(prefix));
                var before = 0;
                for (var at = 0; at < open; at++) {
                    before += places.get(at).size();
                    if (before >= most) {
                        open = at;
                    }
                }
            }
        }

        List<Pickable> inOrder() {
            return places.stream().flatMap(List::stream).limit(most).toList();
        }
    }

    private static int place(List<String> lately, Pickable one, String prefix) {
        for (var at = 0; at < lately.size(); at++) {
            if (isCode(lately.get(at), one, prefix)) {
                return at;
            }
        }
        return lately.size();
    }

    private static boolean isCode(String words, Pickable one, String prefix) {
        return words.length() == prefix.length() + one.code().length()
                && words.startsWith(prefix)
                && words.endsWith(one.code());
    }

    /** How well a thing fits, best 0; -1 if it does not. Of the ranks, only the first so many still matter. */
    private static int rank(Pickable one, String prefix, String words, String squeezed, List<String> asked, int ranks) {
        if (squeezed.isEmpty()) {
            return words.isBlank() || one.isSigns(words) ? 0 : -1;
        }
        if (isCode(words.strip(), one, prefix)) {
            return 0;
        }
        if (one.text().contains(squeezed)) {
            return one.isCalled(squeezed) ? 0 : ranks > 1 && one.begins(squeezed) ? 1 : 2;
        }
        return ranks > 3 && asked.size() > 1 && asked.stream().allMatch(one.text()::contains) ? 3 : -1;
    }

    /** What somebody may have meant by words that nothing is called by. */
    List<Pickable> near(String words) {
        var proposed = proposed(words, List.of(), NEAR);
        if (!proposed.isEmpty()) {
            return proposed;
        }
        var squeezed = NameForms.squeeze(words);
        var mistakes = squeezed.length() / LETTERS_A_MISTAKE;
        if (mistakes == 0) {
            return List.of();
        }
        var distance = new LevenshteinDistance(mistakes);
        var first = new Firsts(mistakes + 1, NEAR);
        for (var group : groups) {
            for (var one : group.named.all()) {
                one.names()
                        .mapToInt(name -> distance.apply(squeezed, name))
                        .filter(within -> within >= 0)
                        .min()
                        .ifPresent(nearest -> first.add(nearest, one, group.prefix));
            }
        }
        return first.inOrder();
    }
}
