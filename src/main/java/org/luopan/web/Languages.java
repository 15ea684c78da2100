package org.luopan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.luopan.address.PreferredLanguage;
import org.luopan.language.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.LocaleContextResolver;

/**
 * The language of a request: the one in its address; otherwise the one chosen on a page without a language in its address, the one
 * that a module knows of the editor, or the one that the browser prefers. And the time zone that a module knows of the editor.
 */
@Component("localeResolver")
class Languages implements LocaleContextResolver {

    private static final List<Locale> KNOWN =
            Arrays.stream(Language.values()).map(Language::locale).toList();

    /** The pages that take their language as a parameter, because their address has none. */
    private static final Set<String> CHOOSING = Set.of("login", "invitation");

    private final SingletonSupplier<List<PreferredLanguage>> preferences;

    Languages(ObjectProvider<PreferredLanguage> preferences) {
        this.preferences =
                SingletonSupplier.of(() -> preferences.orderedStream().toList());
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var first = PreferredLanguage.first(request);
        return Language.of(first)
                .or(() -> chosen(first, request))
                .or(() -> preferences.obtain().stream()
                        .flatMap(preference -> preference.of(request).stream())
                        .findFirst())
                .map(Language::locale)
                .orElseGet(() -> preferred(request));
    }

    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        return new SimpleTimeZoneAwareLocaleContext(
                resolveLocale(request),
                preferences.obtain().stream()
                        .flatMap(preference -> preference.zone(request).stream())
                        .findFirst()
                        .map(TimeZone::getTimeZone)
                        .orElse(null));
    }

    @Override
    public void setLocaleContext(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable LocaleContext context) {
        throw new UnsupportedOperationException("The address says the language");
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The address says the language");
    }

    private static Optional<Language> chosen(String first, HttpServletRequest request) {
        return CHOOSING.contains(first)
                ? Optional.ofNullable(request.getParameter("language")).flatMap(Language::of)
                : Optional.empty();
    }

    /** The language that the browser says it prefers. */
    static Locale preferred(HttpServletRequest request) {
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
