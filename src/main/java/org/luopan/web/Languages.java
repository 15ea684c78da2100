package org.luopan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Language;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** The language of a request: what its address says, or else what the browser prefers. */
@Component("localeResolver")
class Languages implements LocaleResolver {

    private static final List<Locale> KNOWN =
            Arrays.stream(Language.values()).map(Language::locale).toList();

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Language.of(PageAdvice.first(PageAdvice.path(request)))
                .map(Language::locale)
                .orElseGet(() -> preferred(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The address says the language");
    }

    private static Locale preferred(HttpServletRequest request) {
        var header = request.getHeader("Accept-Language");
        if (header == null) {
            return Language.EN.locale();
        }
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(header), KNOWN);
            return found == null ? Language.EN.locale() : found;
        } catch (IllegalArgumentException e) {
            return Language.EN.locale();
        }
    }
}
