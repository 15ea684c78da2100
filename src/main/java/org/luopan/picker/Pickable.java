package org.luopan.picker;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.index.NameForms;
import org.luopan.language.Language;
import org.luopan.language.Localized;
import org.luopan.record.WebAddress;

/**
 * Something that a field can refer to; there may be very many, so each is small.
 *
 * @param about what tells it from others of its name: a publisher with a date, or its Chinese name
 * @param address the web address of a source without what often differs between spellings; empty for anything else
 * @param labels how many of its names are labels
 * @param called how many names it has
 * @param text everything it can be found by, squeezed, each between two line ends: its labels, its other names, and the rest
 */
record Pickable(
        String code,
        Localized label,
        Localized definition,
        String about,
        String address,
        int labels,
        int called,
        String text) {

    private static final String END = "\n";

    static Pickable of(
            String code,
            Localized label,
            Localized definition,
            List<@Nullable String> others,
            String about,
            @Nullable String url) {
        var names = squeezed(Stream.of(
                label.required(Language.EN).words(), label.required(Language.SV).words()));
        var labels = names.size();
        Stream.concat(Stream.of(label.en(), label.sv()), others.stream())
                .forEach(name -> names.addAll(squeezed(NameForms.variants(name).stream())));
        var address = url == null ? "" : WebAddress.sameness(url);
        var found =
                Stream.concat(names.stream(), Stream.of(code, about, address).map(NameForms::squeeze));
        return new Pickable(
                code,
                label,
                definition,
                about,
                address,
                labels,
                names.size(),
                found.collect(Collectors.joining(END, END, END)));
    }

    /** The same thing in a field that wants the facet or the kind before its slug. */
    Pickable within(String prefix) {
        return prefix.isEmpty()
                ? this
                : new Pickable(prefix + code, label, definition, about, address, labels, called, text);
    }

    /** The same thing with what it means, which is not kept in memory of very many. */
    Pickable meaning(Localized means) {
        return new Pickable(code, label, means, about, address, labels, called, text);
    }

    /** Whether this is its label, of signs alone, such as %. */
    boolean isSigns(String words) {
        var typed = Normalizer.normalize(words, Normalizer.Form.NFKC).strip();
        return !typed.isEmpty() && (typed.equals(label.en()) || typed.equals(label.sv()));
    }

    /** Whether this is one of its labels. */
    boolean isLabelled(String squeezed) {
        return text.contains(END + squeezed + END) && names().limit(labels).anyMatch(squeezed::equals);
    }

    /** Whether this is one of its names. */
    boolean isCalled(String squeezed) {
        return text.contains(END + squeezed + END) && names().anyMatch(squeezed::equals);
    }

    /** Whether one of its names begins so. */
    boolean begins(String squeezed) {
        return text.contains(END + squeezed) && names().anyMatch(name -> name.startsWith(squeezed));
    }

    /** All its names, squeezed. */
    Stream<String> names() {
        return Arrays.stream(text.substring(1).split(END, called + 1)).limit(called);
    }

    String labelIn(Language language) {
        return label.required(language).words();
    }

    /** Its label with its code, which always means it. */
    String shown(Language language) {
        return labelIn(language) + " [" + code + "]";
    }

    String definitionIn(Language language) {
        var text = definition.in(language);
        return text == null ? "" : text.words();
    }

    private static Set<String> squeezed(Stream<String> names) {
        return names.map(NameForms::squeeze)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
