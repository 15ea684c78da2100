package org.luopan.conversation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was said about one revision and the drafts before it that were never published.
 *
 * @param open whether the revision is still open, so that more can be said
 */
public record Conversation(long revision, boolean open, List<Thread> threads) {

    public static final Conversation NONE = new Conversation(0, false, List.of());

    /**
     * A comment with its answers.
     *
     * @param anchor the row or field that it is about; empty if it is about all
     * @param title what that was called when the comment was written
     * @param resolvedBy who resolved it; null if nobody has
     */
    public record Thread(
            long id,
            String anchor,
            String title,
            Comment comment,
            List<Comment> answers,
            @Nullable String resolvedBy) {

        public boolean resolved() {
            return resolvedBy != null;
        }

        /** The comment and its answers. */
        public List<Comment> commentsInOrder() {
            return Stream.concat(Stream.of(comment), answers.stream()).toList();
        }

        /** The group or field that it is about, without the row: {@code figures}, {@code summary_en}. */
        public String about() {
            var field = anchor.startsWith(FIELD) ? anchor.substring(FIELD.length()) : anchor;
            var dash = field.indexOf('-');
            return dash < 0 ? field : field.substring(0, dash);
        }
    }

    /** The prefix of the anchor of a field that is in no row. */
    private static final String FIELD = "field-";

    /** Who said what, and when. */
    public record Comment(String by, String when, String words) {}

    /** What was said about one row or field. */
    public List<Thread> at(String anchor) {
        return threads.stream().filter(thread -> thread.anchor().equals(anchor)).toList();
    }

    /** What was said about all, or about something that is not among these. */
    public List<Thread> besides(List<String> anchors) {
        return threads.stream()
                .filter(thread -> !anchors.contains(thread.anchor()))
                .toList();
    }

    /** What nobody has resolved yet. */
    public List<Thread> unresolved() {
        return threads.stream().filter(thread -> !thread.resolved()).toList();
    }
}
