package org.luopan.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.index.NameForms;

/** A passage that matches a search, in pieces: the matching ones are marked. */
public record Passage(@Nullable String lang, List<Piece> pieces) {

    /** Control characters that stand for the marks until the text is split; no text of the base contains them. */
    static final String OPEN = "\u0002";

    static final String CLOSE = "\u0003";

    /** A piece of the text. */
    public record Piece(String words, boolean marked) {}

    /** How many different words in it match. */
    int matching() {
        return (int) pieces.stream()
                .filter(Piece::marked)
                .flatMap(piece -> NameForms.words(piece.words()).stream())
                .distinct()
                .count();
    }

    static Passage of(@Nullable String lang, String text) {
        var pieces = new ArrayList<Piece>();
        for (var part : text.split(OPEN, -1)) {
            var end = part.indexOf(CLOSE);
            if (end >= 0) {
                pieces.add(new Piece(part.substring(0, end), true));
            }
            var rest = part.substring(end + 1);
            if (!rest.isEmpty()) {
                pieces.add(new Piece(rest, false));
            }
        }
        return new Passage(lang, pieces);
    }
}
