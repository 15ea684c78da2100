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

    /** A sentence with what follows it, or a line. */
    private static final Pattern SENTENCE = Pattern.compile("[^.!?。！？\\n]*+[.!?。！？\\n]*+\\s*+");

    /** The most words, or sentences, of two texts that are compared at once: the time that takes grows by the square. */
    private static final int MOST = 3000;

    /**
     * The changes between two texts, word by word; a Han character is a word. Of two long texts only the sentences between the first
     * and the last change are compared, and the words of those that changed.
     */
    public static List<DiffPart> compare(String before, String after) {
        var pieces = new ArrayList<DiffPart>();
        var old = words(before, WORD);
        var now = words(after, WORD);
        if (old.size() + now.size() <= MOST) {
            compare(old, now, pieces);
            return pieces;
        }
        var shorter = Math.min(old.size(), now.size());
        var start = 0;
        while (start < shorter && old.get(start).equals(now.get(start))) {
            start++;
        }
        var end = 0;
        while (end < shorter - start && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        add(pieces, State.SAME, old.subList(0, start));
        between(old.subList(start, old.size() - end), now.subList(start, now.size() - end), pieces);
        add(pieces, State.SAME, old.subList(old.size() - end, old.size()));
        return pieces;
    }

    private static void between(List<String> before, List<String> after, List<DiffPart> pieces) {
        var old = words(String.join("", before), SENTENCE);
        var now = words(String.join("", after), SENTENCE);
        if (before.size() + after.size() <= MOST || old.size() + now.size() > MOST) {
            bounded(before, after, pieces);
            return;
        }
        var at = 0;
        for (var delta : DiffUtils.diff(old, now).getDeltas()) {
            add(pieces, State.SAME, old.subList(at, delta.getSource().getPosition()));
            bounded(
                    words(String.join("", delta.getSource().getLines()), WORD),
                    words(String.join("", delta.getTarget().getLines()), WORD),
                    pieces);
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, State.SAME, old.subList(at, old.size()));
    }

    /** Of too many words one text as a whole, and then the other. */
    private static void bounded(List<String> old, List<String> now, List<DiffPart> pieces) {
        if (old.size() + now.size() <= MOST) {
            compare(old, now, pieces);
        } else {
            add(pieces, State.REMOVED, old);
            add(pieces, State.ADDED, now);
        }
    }

    private static void compare(List<String> old, List<String> now, List<DiffPart> pieces) {
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
    }

    private static void add(List<DiffPart> pieces, State state, List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        var last = pieces.size() - 1;
        var said = String.join("", words);
        if (last >= 0 && pieces.get(last).state == state) {
            pieces.set(last, new DiffPart(state, pieces.get(last).words + said));
        } else {
            pieces.add(new DiffPart(state, said));
        }
    }

    private static List<String> words(String text, Pattern word) {
        return word.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(words -> !words.isEmpty())
                .toList();
    }
}
