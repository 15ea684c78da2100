package org.luopan.picker;

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
 * Something that a field can refer to.
 *
 * @param about what tells it from others of its name: a publisher with a date, or its Chinese name
 * @param address the web address of a source without what often differs between spellings; empty for anything else
 * @param main its label in both languages, squeezed
 * @param names all its names, squeezed
 * @param text everything it can be found by, squeezed, one after the other
 */
record Pickable(
        String code,
        Localized label,
        Localized definition,
        String about,
        String address,
        Set<String> main,
        Set<String> names,
        String text) {

    static Pickable of(
            String code,
            Localized label,
            Localized definition,
            List<@Nullable String> others,
            String about,
            @Nullable String url) {
        var main = squeezed(Stream.of(
                label.required(Language.EN).words(), label.required(Language.SV).words()));
        var names = new LinkedHashSet<>(main);
        Stream.concat(Stream.of(label.en(), label.sv()), others.stream())
                .forEach(name -> names.addAll(squeezed(NameForms.variants(name).stream())));
        var address = url == null ? "" : WebAddress.sameness(url);
        var found =
                Stream.concat(names.stream(), Stream.of(code, about, address).map(NameForms::squeeze));
        return new Pickable(
                code, label, definition, about, address, main, names, found.collect(Collectors.joining("\n")));
    }

    /** The same thing in a field that wants the facet or the kind before its slug. */
    Pickable within(String prefix) {
        return new Pickable(prefix + code, label, definition, about, address, main, names, text);
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
