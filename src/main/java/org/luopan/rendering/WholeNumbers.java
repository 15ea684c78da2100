package org.luopan.rendering;

import java.text.DateFormatSymbols;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luopan.language.Language;
import org.springframework.stereotype.Component;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IText;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Keeps numbers in one line: in the texts of a page, the spaces within a number, before its unit, between a day and its month, and
 * between a name and its number or letter become no-break spaces. What is stored, searched, typed or taken as data keeps its
 * ordinary ones.
 */
@Component
class WholeNumbers {

    private static final int LAST = 9_000;

    /** What is copied as it stands, or is no text of the page. */
    private static final Set<String> AS_IT_STANDS =
            Set.of("code", "option", "pre", "script", "style", "textarea", "title");

    /** The space before another group of three digits, in a number that begins with one to three. */
    private static final String IN_NUMBER = "(?<=(?<![\\d\u00a0.,])\\d{1,3}(?:[ \u00a0]\\d{3}){0,3}) (?=\\d{3}(?!\\d))";

    /** The space before a unit, in any of its forms. */
    private static final String BEFORE_UNIT =
            "(?<=\\d) (?=%|(?:(?:m|b|tr)illion|thousand|per cent|percent|US|CNY|USD|EUR|SEK|HKD|RMB)\\b"
                    + "|yuan|dollar|euro|kron|miljon|miljard|biljon|tusen|procent)";

    /** The space between a day and its month. */
    private static final String BEFORE_MONTH = "(?<=(?<!\\d)\\d{1,2}) (?=(?:"
            + Stream.of(Language.values())
                    .flatMap(language -> Stream.of(new DateFormatSymbols(language.locale()).getMonths()))
                    .filter(month -> !month.isEmpty())
                    .distinct()
                    .collect(Collectors.joining("|"))
            + ")\\b)";

    /** The space between a half or quarter and its year: Q2 2026. */
    private static final String BEFORE_YEAR = "(?<=\\b[HQ]\\d) (?=\\d{4}\\b)";

    /** The space between a name and its number: Tier 3. */
    private static final String BEFORE_NUMBER = "(?<=\\b\\p{Lu}\\p{Ll}{2,11}) (?=\\d{1,2}(?![\\d.,]\\d|\\d))";

    /** The space between a name and its letter: generation Z. */
    private static final String BEFORE_LETTER = "(?<=\\p{Ll}) (?=\\p{Lu}(?![\\p{L}\\d]))";

    private static final Pattern SPACE = Pattern.compile(
            String.join("|", IN_NUMBER, BEFORE_UNIT, BEFORE_MONTH, BEFORE_YEAR, BEFORE_NUMBER, BEFORE_LETTER));

    WholeNumbers(SpringTemplateEngine templates) {
        templates.addDialect(new WritingDialect("whole numbers", Writing.class, LAST));
    }

    /** The text with its numbers whole. */
    static String of(String text) {
        return mayBreak(text) ? SPACE.matcher(text).replaceAll("\u00a0") : text;
    }

    private static boolean mayBreak(CharSequence text) {
        for (var i = 1; i < text.length() - 1; i++) {
            if (text.charAt(i) == ' '
                    && (Character.isDigit(text.charAt(i - 1)) || beginsWithNumberOrLetter(text, i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a number or a capital that stands alone begins here. */
    private static boolean beginsWithNumberOrLetter(CharSequence text, int at) {
        return Character.isDigit(text.charAt(at))
                || Character.isUpperCase(text.charAt(at))
                        && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
    }

    /** Writes texts with their numbers whole; a text with tags is a part of a page that has been through here before. */
    public static final class Writing extends AbstractTemplateHandler {

        private int untouched;

        @Override
        public void handleOpenElement(IOpenElementTag tag) {
            if (AS_IT_STANDS.contains(tag.getElementCompleteName())) {
                untouched++;
            }
            super.handleOpenElement(tag);
        }

        @Override
        public void handleCloseElement(ICloseElementTag tag) {
            if (AS_IT_STANDS.contains(tag.getElementCompleteName())) {
                untouched--;
            }
            super.handleCloseElement(tag);
        }

        @Override
        public void handleText(IText text) {
            super.handleText(untouched == 0 && mayBreak(text) ? whole(text) : text);
        }

        private IText whole(IText text) {
            var written = text.getText();
            return written.indexOf('<') >= 0
                    ? text
                    : getContext().getModelFactory().createText(of(written));
        }
    }
}
