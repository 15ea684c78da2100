package org.luopan.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** A library for browsers, which says itself what version it has. */
enum Library {
    PICO("picocss__pico"),
    HTMX("htmx.org");

    private final String folder;

    Library(String name) {
        var version = version("META-INF/maven/org.webjars.npm/" + name + "/pom.properties");
        folder = "META-INF/resources/webjars/" + name + "/" + version + "/";
    }

    /** A file of the library, by its path in it. */
    byte[] bytes(String path) {
        return read(folder + path);
    }

    String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /** A file of our own, in {@code static/}. */
    static String own(String path) {
        return new String(read("static/" + path), StandardCharsets.UTF_8);
    }

    private static byte[] read(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version(String properties) {
        try {
            return PropertiesLoaderUtils.loadProperties(new ClassPathResource(properties))
                    .getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
