package org.luopan.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/**
 * The texts of the interface, from every file in {@code messages/}: one file for each part of the product and language, such as
 * {@code guide.properties} and {@code guide_sv.properties}. A text missing in Swedish is shown in English.
 */
@Component(AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME)
public class MessageFiles extends AbstractMessageSource {

    private static final String FILES = "classpath*:messages/*.properties";

    private final Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, MessageFormat>> formats = new EnumMap<>(Language.class);

    public MessageFiles() {
        for (var language : Language.values()) {
            words.put(language, new HashMap<>());
            formats.put(language, new ConcurrentHashMap<>());
        }
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                read(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Resource file) throws IOException {
        var swedish = String.valueOf(file.getFilename()).endsWith("_sv.properties");
        var said = words.get(swedish ? Language.SV : Language.EN);
        PropertiesLoaderUtils.loadProperties(new EncodedResource(file, "UTF-8"))
                .forEach((key, value) -> said.put((String) key, (String) value));
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        var said = words.get(language(locale)).get(code);
        return said == null ? words.get(Language.EN).get(code) : said;
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        var said = resolveCodeWithoutArguments(code, locale);
        return said == null
                ? null
                : formats.get(language(locale)).computeIfAbsent(code, key -> createMessageFormat(said, locale));
    }

    private static Language language(Locale locale) {
        return Language.of(locale.getLanguage()).orElse(Language.EN);
    }
}
