package org.luopan.evidenceform;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luopan.record.Field;
import org.luopan.record.FieldType;
import org.luopan.record.RecordData;
import org.luopan.record.RecordType;
import org.luopan.record.Slugs;
import org.luopan.record.WebAddress;
import org.luopan.recordstore.RecordCheck;

/** The sources that a record brings along: its fields can name them by title, by web address or by slug. */
public final class BroughtSources {

    /** How forms show what is chosen: a title with its slug. */
    private static final Pattern WITH_SLUG = Pattern.compile("(?s).*\\[([^\\[\\]\\s]+)]");

    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, String> slugs = new HashMap<>();

    private BroughtSources(RecordData record) {
        for (var source : record.rows(RecordCheck.NEW_SOURCES)) {
            var slug = Slugs.complete(source, "name_en").get("slug");
            if (!slug.isEmpty()) {
                titles.putIfAbsent(slug, source.get("name_en"));
                for (var name : new String[] {plain(source.get("name_en")), WebAddress.sameness(source.get("url"))}) {
                    if (!name.isEmpty()) {
                        slugs.putIfAbsent(name, slug);
                    }
                }
            }
        }
    }

    public static BroughtSources of(RecordData record) {
        return new BroughtSources(record);
    }

    /** The title of a source that comes along; empty if none has this slug. */
    public Optional<String> title(String slug) {
        return Optional.ofNullable(titles.get(slug)).filter(title -> !title.isEmpty());
    }

    /** The record with the slugs of these sources where its fields name them. */
    static RecordData named(RecordType recordType, RecordData typed) {
        var sources = new BroughtSources(typed);
        if (sources.titles.isEmpty()) {
            return typed;
        }
        var named = sources.fields(recordType.fields(), typed);
        for (var group : recordType.groups()) {
            UnaryOperator<RecordData> row = one -> sources.fields(group.fields(), one);
            named = named.withEach(group.name(), row);
        }
        return named;
    }

    private RecordData fields(Iterable<Field> fields, RecordData typed) {
        var named = typed;
        for (var field : fields) {
            if ((field.type() == FieldType.SOURCE || field.type() == FieldType.SOURCES) && typed.has(field.name())) {
                var words = typed.get(field.name())
                        .lines()
                        .map(line -> {
                            var slug = slug(line);
                            return slug == null ? line : slug;
                        })
                        .distinct()
                        .collect(Collectors.joining("\n"));
                named = named.with(field.name(), words);
            }
        }
        return named;
    }

    private @Nullable String slug(String words) {
        var both = WITH_SLUG.matcher(words);
        if (both.matches() && titles.containsKey(both.group(1))) {
            return both.group(1);
        }
        var named = slugs.get(plain(words));
        return named != null ? named : slugs.get(WebAddress.sameness(words));
    }

    private static String plain(String title) {
        return title.strip().toLowerCase(Locale.ROOT).replaceAll("(?U)\\s+", " ");
    }
}
