package org.luopan.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
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

    private final Said english = new Said(new HashMap<>(), new ConcurrentHashMap<>());
    private final Said swedish = new Said(new HashMap<>(), new ConcurrentHashMap<>());

    /** The messages of one language by their keys, and those with arguments as they are formatted. */
    private record Said(Map<String, String> words, Map<String, MessageFormat> formats) {}

    public MessageFiles() {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                read(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Resource file) throws IOException {
        var said = String.valueOf(file.getFilename()).endsWith("_sv.properties") ? swedish : english;
        PropertiesLoaderUtils.loadProperties(new EncodedResource(file, "UTF-8"))
                .forEach((key, value) -> said.words.put((String) key, (String) value));
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        var said = in(locale).words.get(code);
        return said == null ? english.words.get(code) : said;
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        var said = resolveCodeWithoutArguments(code, locale);
        return said == null ? null : in(locale).formats.computeIfAbsent(code, key -> createMessageFormat(said, locale));
    }

    private Said in(Locale locale) {
        return locale.getLanguage().equals(Language.SV.code()) ? swedish : english;
    }
}
