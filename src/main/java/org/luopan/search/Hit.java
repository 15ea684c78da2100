package org.luopan.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;
import org.luopan.index.IndexFields;
import org.luopan.index.NameForms;
import org.luopan.language.Language;
import org.luopan.language.Localized;
import org.luopan.language.Text;

/** One document of the index as a search found it. */
public record Hit(
        String kind,
        String address,
        String path,
        Localized name,
        @Nullable String zh,
        @Nullable String seal,
        @Nullable String hue,
        Localized lead,
        List<Name> names,
        List<Name> called) {

    /** A name, and the same squeezed: see {@link NameForms}. */
    record Name(String words, String squeezed) {

        static List<Name> of(String... names) {
            return Stream.of(names)
                    .map(name -> new Name(name, NameForms.squeeze(name)))
                    .toList();
        }
    }

    private static final Set<String> FIELDS = Set.of(
            IndexFields.KIND,
            IndexFields.ADDRESS,
            IndexFields.PATH,
            IndexFields.NAME + "en",
            IndexFields.NAME + "sv",
            IndexFields.ZH,
            IndexFields.SEAL,
            IndexFields.HUE,
            IndexFields.LEAD + "en",
            IndexFields.LEAD + "sv",
            IndexFields.NAMES,
            IndexFields.CALLED + "en",
            IndexFields.CALLED + "sv");

    /** Reads a document as readers of one language know it. */
    static Hit read(LeafReader segment, int number, Language reader) throws IOException {
        var document = segment.storedFields().document(number, FIELDS);
        return new Hit(
                required(document, IndexFields.KIND),
                required(document, IndexFields.ADDRESS),
                required(document, IndexFields.PATH),
                text(document, IndexFields.NAME),
                document.get(IndexFields.ZH),
                document.get(IndexFields.SEAL),
                document.get(IndexFields.HUE),
                text(document, IndexFields.LEAD),
                Name.of(document.getValues(IndexFields.NAMES)),
                Name.of(document.getValues(IndexFields.CALLED + reader.code())));
    }

    private static String required(Document document, String field) {
        return Objects.requireNonNull(document.get(field));
    }

    private static Localized text(Document document, String field) {
        return new Localized(document.get(field + "en"), document.get(field + "sv"));
    }

    /** The hit as a page lists it, with a passage of its texts or, where none is given or needed, with their beginning. */
    public HitView view(SearchQuery question, @Nullable Passage passage, Language language) {
        var shown = name.required(language);
        return new HitView(
                kind,
                address,
                path,
                shown,
                zh,
                seal,
                hue,
                calledBy(question)
                        .filter(called -> !said(called, shown))
                        .map(Name::words)
                        .orElse(null),
                passage == null || isCalled(question) || passage.matching() < question.telling()
                        ? lead(language)
                        : passage);
    }

    /** The name known to this reader that matches the search by its spelling; empty if none does. */
    private Optional<Name> calledBy(SearchQuery question) {
        return called.stream()
                .filter(name -> name.squeezed.startsWith(question.beginning())
                        || question.runs().contains(name.squeezed))
                .max(Comparator.comparing(name -> SearchQuery.weight(name.squeezed)));
    }

    private boolean said(Name called, Text shown) {
        var beside = NameForms.squeeze(shown.words() + (zh == null ? "" : zh));
        return beside.contains(called.squeezed);
    }

    /** Whether the search is exactly one of its names. */
    private boolean isCalled(SearchQuery question) {
        return names.stream().map(Name::squeezed).anyMatch(question.whole()::contains);
    }

    private @Nullable Passage lead(Language language) {
        var text = lead.exactly(language);
        return text == null ? null : Passage.of(null, text);
    }
}
