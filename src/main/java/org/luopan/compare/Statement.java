package org.luopan.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Support;
import org.luopan.language.Language;
import org.luopan.language.Text;
import org.luopan.source.Source;
import org.luopan.vocabulary.Strength;

/** One statement about an entry, with its strength, its link, a remark, its sources, and how it is supported if they do not tell. */
public record Statement(
        Text text,
        @Nullable Strength strength,
        @Nullable String path,
        @Nullable Text note,
        List<Source> sources,
        @Nullable Support known) {

    public static Statement of(Text text) {
        return new Statement(text, null, null, null, List.of(), null);
    }

    /** A statement in the words of the interface, which are in the page's language. */
    public static Statement of(String words, Language language) {
        return of(new Text(words, language.code(), false));
    }

    /** A statement from a text; null if there is none. */
    public static @Nullable Statement ofAny(@Nullable Text text) {
        return text == null ? null : of(text);
    }

    public Statement holding(Strength how) {
        return new Statement(text, how, path, note, sources, known);
    }

    public Statement leadingTo(String below) {
        return new Statement(text, strength, below, note, sources, known);
    }

    public Statement noting(@Nullable Text addition) {
        return new Statement(text, strength, path, addition, sources, known);
    }

    public Statement restingOn(List<Source> evidence) {
        return new Statement(text, strength, path, note, evidence, known);
    }

    /** The same with how it is supported, where its sources alone do not say it. */
    public Statement supported(Support how) {
        return new Statement(text, strength, path, note, sources, how);
    }

    /** How it is supported; null without a source. */
    @Nullable
    Support support() {
        return known != null || sources.isEmpty()
                ? known
                : Support.best(sources.stream().map(Source::support).toList());
    }

    /** The words that are compared with those of other entries. */
    String said() {
        return strength == null ? text.words() : strength.code() + " " + text.words();
    }
}
