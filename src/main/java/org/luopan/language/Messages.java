package org.luopan.language;

import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The texts of the interface, in the language asked for. */
@Component
public class Messages {

    private final MessageSource messages;

    Messages(MessageSource messages) {
        this.messages = messages;
    }

    public String say(Language language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }

    /** The text with this key; empty if there is none. */
    public Optional<String> find(Language language, String key) {
        return Optional.ofNullable(messages.getMessage(key, null, null, language.locale()));
    }

    /** A label for use within a sentence: without its capital, unless it is an abbreviation. */
    public static String inSentence(String label) {
        var abbreviation = label.length() > 1 && !Character.isLowerCase(label.charAt(1));
        return abbreviation ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }

    /** The word for a constant: the message {@code prefix.code}. */
    public String say(Language language, String prefix, Coded constant) {
        return say(language, prefix + "." + constant.code());
    }

    /** A list in words: "a, b or c". */
    public String anyOf(Language language, List<String> parts) {
        return join(language, parts, "words.or");
    }

    /** A list in words: "a, b and c". */
    public String allOf(Language language, List<String> parts) {
        return join(language, parts, "words.and");
    }

    private String join(Language language, List<String> parts, String conjunction) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        var head = String.join(", ", parts.subList(0, parts.size() - 1));
        return say(language, conjunction, head, parts.get(parts.size() - 1));
    }
}
