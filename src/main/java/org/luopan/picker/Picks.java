package org.luopan.picker;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.luopan.index.NameForms;
import org.luopan.record.WebAddress;

/** All that one field can refer to: which of it is meant, and what to propose. */
record Picks(List<Pickable> all) {

    /** A label with its code, as forms show what is chosen. */
    private static final Pattern WITH_CODE = Pattern.compile("(?s)(.*)\\s\\[([^\\[\\]\\s]+)]");

    private static final int NEAR = 3;

    /** Words that differ from a name by more than this share of their letters are no misspelling of it. */
    private static final int LETTERS_A_MISTAKE = 4;

    Optional<Pickable> coded(String code) {
        return all.stream().filter(one -> one.code().equals(code)).findFirst();
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

    private List<Pickable> called(String words) {
        if (words.toLowerCase(Locale.ROOT).startsWith("http")) {
            var address = WebAddress.sameness(words);
            return all.stream()
                    .filter(one -> !address.isEmpty() && one.address().equals(address))
                    .toList();
        }
        var squeezed = NameForms.squeeze(words);
        var main = all.stream().filter(one -> one.main().contains(squeezed)).toList();
        return main.isEmpty()
                ? all.stream().filter(one -> one.names().contains(squeezed)).toList()
                : main;
    }

    /** What to propose for a few letters, best first; what was used lately comes before anything else that fits as well. */
    List<Pickable> proposed(String words, List<String> lately, int most) {
        var asked = NameForms.words(words);
        var squeezed = NameForms.squeeze(words);
        var ranks = new HashMap<Pickable, Integer>();
        for (var one : all) {
            var rank = rank(one, words, squeezed, asked);
            if (rank >= 0) {
                ranks.put(one, rank);
            }
        }
        return all.stream()
                .filter(ranks::containsKey)
                .sorted(Comparator.comparingInt((Pickable one) -> ranks.getOrDefault(one, 0))
                        .thenComparingInt(one -> place(lately, one)))
                .limit(most)
                .toList();
    }

    private static int place(List<String> lately, Pickable one) {
        var at = lately.indexOf(one.code());
        return at < 0 ? lately.size() : at;
    }

    private static int rank(Pickable one, String words, String squeezed, List<String> asked) {
        if (squeezed.isEmpty()) {
            return words.isBlank() ? 0 : -1;
        }
        if (one.code().equals(words.strip()) || one.names().contains(squeezed)) {
            return 0;
        }
        if (one.names().stream().anyMatch(name -> name.startsWith(squeezed))) {
            return 1;
        }
        if (one.text().contains(squeezed)) {
            return 2;
        }
        return asked.size() > 1 && asked.stream().allMatch(one.text()::contains) ? 3 : -1;
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
        Map<Pickable, Integer> distances = new HashMap<>();
        for (var one : all) {
            one.names().stream()
                    .mapToInt(name -> distance.apply(squeezed, name))
                    .filter(within -> within >= 0)
                    .min()
                    .ifPresent(nearest -> distances.put(one, nearest));
        }
        return all.stream()
                .filter(distances::containsKey)
                .sorted(Comparator.comparingInt(one -> distances.getOrDefault(one, 0)))
                .limit(NEAR)
                .toList();
    }
}
