package org.luopan.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A piece of text in a comparison: the same in both, only before, or only after.
 *
 * @param address where what it names can be opened; null if nowhere
 */
public record DiffPart(State state, String words, @Nullable String address) {

    public DiffPart(State state, String words) {
        this(state, words, null);
    }

    /** In which of the two texts the piece occurs. */
    public enum State {
        SAME,
        REMOVED,
        ADDED,
        /** Text between two changes that is the same in both and left out. */
        SKIPPED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A word, a Han character, a run of spaces, or any other character. */
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+|\\s+|.");

    /** The changes between two texts, word by word; a Han character is a word. */
    public static List<DiffPart> compare(String before, String after) {
        var old = words(before);
        var now = words(after);
        var pieces = new ArrayList<DiffPart>();
        var at = 0;
        for (var delta : DiffUtils.diff(old, now).getDeltas()) {
            add(pieces, State.SAME, old.subList(at, delta.getSource().getPosition()));
            if (delta.getType() != DeltaType.INSERT) {
                add(pieces, State.REMOVED, delta.getSource().getLines());
            }
            if (delta.getType() != DeltaType.DELETE) {
                add(pieces, State.ADDED, delta.getTarget().getLines());
            }
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, State.SAME, old.subList(at, old.size()));
        return pieces;
    }

    private static void add(List<DiffPart> pieces, State state, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new DiffPart(state, String.join("", words)));
        }
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
