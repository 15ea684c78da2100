package org.luopan.address;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Reduces the query of an address to what its page reads, in a fixed order: addresses that differ in nothing else get the same
 * page.
 */
@Component
@ConditionalOnWebApplication
public class CanonicalQuery implements SmartInitializingSingleton {

    /** The attribute with the query of a request as it was sent, while its page is rendered for the canonical one. */
    public static final String SENT = CanonicalQuery.class.getName() + ".sent";

    private static final int LANGUAGE = 3;

    private final Map<String, PageParameters> exact = new HashMap<>();
    private final Map<String, PageParameters> patterns = new LinkedHashMap<>();

    private final ObjectProvider<PageParameters.Reader> readers;

    CanonicalQuery(ObjectProvider<PageParameters.Reader> readers) {
        this.readers = readers;
    }

    /** Asks the controllers, which are made later than the filters that need this. */
    @Override
    public void afterSingletonsInstantiated() {
        readers.stream().flatMap(reader -> reader.parameters().stream()).forEach(page -> {
            var known = (page.path().contains("*") ? patterns : exact).put(page.path(), page);
            if (known != null) {
                throw new IllegalStateException("Two declarations of the parameters of " + page.path());
            }
        });
    }

    /** The query of a request as it was sent. */
    public static @Nullable String sent(HttpServletRequest request) {
        return request.getAttribute(SENT) instanceof String query ? query : request.getQueryString();
    }

    /**
     * The query with what the page reads, with its question mark; empty if the page reads none of it.
     *
     * @param path the path below the site, in any {@link Form}
     * @throws IllegalArgumentException if the query cannot be read
     */
    public String text(String path, @Nullable String query) {
        if (query == null) {
            return "";
        }
        var parameters = QueryString.parse(query);
        var page = page(Form.page(path).orElse(path).substring(LANGUAGE));
        if (page == null) {
            return "";
        }
        var canonical = new QueryString();
        ordered(page, parameters).forEach((key, values) -> values.forEach(value -> canonical.with(key, value)));
        // Between a question mark and the end, a slash needs no encoding.
        return canonical.toString().replace("%2F", "/");
    }

    private static Map<String, List<String>> ordered(PageParameters page, Map<String, List<String>> parameters) {
        var ordered = new LinkedHashMap<String, List<String>>();
        parameters.forEach((key, values) -> {
            if (page.lists().contains(key)) {
                ordered.put(key, present(values));
            }
        });
        new TreeMap<>(parameters).forEach((key, values) -> {
            if (page.sets().contains(key)) {
                ordered.put(key, List.copyOf(new TreeSet<>(present(values))));
            } else if (page.singles().contains(key)) {
                ordered.put(key, present(values).stream().limit(1).toList());
            }
        });
        return ordered;
    }

    private @Nullable PageParameters page(String path) {
        var page = exact.get(path);
        return page != null
                ? page
                : patterns.entrySet().stream()
                        .filter(pattern -> matches(pattern.getKey(), path))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private static boolean matches(String pattern, String path) {
        var wanted = pattern.split("/");
        var folders = path.split("/");
        if (wanted.length != folders.length) {
            return false;
        }
        for (var i = 0; i < wanted.length; i++) {
            if (!wanted[i].equals("*") && !wanted[i].equals(folders[i])) {
                return false;
            }
        }
        return true;
    }

    /** Blank values are those of fields left empty in a form. */
    private static List<String> present(List<String> values) {
        return values.stream().filter(value -> !value.isBlank()).toList();
    }
}
