package org.luopan.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Visible;

/** What a page says of itself; empty where it says nothing. */
public record PageFacts(String title, String publisher, String published, String language) {

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([\\w.:-]{1,40})");
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ].*)?");
    private static final int LONGEST = 200;

    static PageFacts of(BoundedRequests.Page page) throws IOException {
        return of(Jsoup.parse(new ByteArrayInputStream(page.content()), charset(page.type()), page.address()));
    }

    private static PageFacts of(Document page) {
        return new PageFacts(
                first(page, LONGEST, "meta[property=og:title]", "meta[name=citation_title]", "title", "h1"),
                first(page, 120, "meta[property=og:site_name]", "meta[name=citation_publisher]"),
                day(first(
                        page,
                        LONGEST,
                        "meta[property=article:published_time]",
                        "meta[itemprop=datePublished]",
                        "meta[name=citation_publication_date]",
                        "meta[name=date]",
                        "time[datetime]")),
                page.select("html").attr("lang").toLowerCase(Locale.ROOT).replaceFirst("[-_].*", ""));
    }

    private static String first(Document page, int longest, String... places) {
        return Stream.of(places)
                .flatMap(place -> page.select(place).stream())
                .map(element -> element.hasAttr("content")
                        ? element.attr("content")
                        : element.hasAttr("datetime") ? element.attr("datetime") : element.text())
                .map(words -> Visible.of(words).replaceAll("(?U)\\s+", " "))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .map(words -> words.length() <= longest
                        ? words
                        : words.substring(0, longest).strip())
                .orElse("");
    }

    private static String day(String words) {
        var day = DAY.matcher(words);
        return day.matches() ? day.group(1) : "";
    }

    /** That of the header; null if the page itself has to say it. */
    private static @Nullable String charset(String type) {
        var named = CHARSET.matcher(type);
        try {
            return named.find() ? Charset.forName(named.group(1)).name() : null;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
