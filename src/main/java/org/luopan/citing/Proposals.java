package org.luopan.citing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.luopan.language.AsOf;
import org.luopan.record.WebAddress;
import org.springframework.stereotype.Component;

/** Proposes how to describe a new source, from its address and from other sources of its site; what nobody can tell stays empty. */
@Component
public class Proposals {

    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)(20\\d\\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01])(?!\\d)");

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final int LEAST_WORDS = 3;
    private static final int LONGEST_TITLE = 200;

    private final KnownSources known;
    private final Clock clock;

    Proposals(KnownSources known, Clock clock) {
        this.known = known;
        this.clock = clock;
    }

    public NewSource of(String address) {
        var like = known.besides(address);
        return new NewSource(
                address,
                title(address),
                like.map(KnownSource::publisher).orElse(""),
                published(address).orElse(""),
                like.map(KnownSource::kind).orElse(""),
                like.map(KnownSource::language).orElseGet(() -> language(address)));
    }

    /** The words at the end of an address, if they are a title: tencent-announces-2026-third-quarter-results. */
    static String title(String address) {
        var path = WebAddress.of(address)
                .written()
                .replaceFirst("^\\w+://[^/]*", "")
                .replaceFirst("[?#].*$", "");
        var last = path.replaceFirst("/+$", "").replaceFirst("^.*/", "").replaceFirst("\\.\\w{2,5}$", "");
        var words = decoded(last).replaceAll("[-_+\\s]+", " ").strip();
        var enough = WORD.matcher(words).results().count() >= LEAST_WORDS
                && Stream.of(words.split(" ")).noneMatch(word -> word.matches("(?=.*\\d)(?=.*\\p{L})\\w{8,}"));
        return enough && words.length() <= LONGEST_TITLE
                ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1)
                : "";
    }

    /** The day in an address, unless it has not come yet. */
    private Optional<String> published(String address) {
        var day = DAY.matcher(address);
        while (day.find()) {
            try {
                var code = day.group(1) + "-" + day.group(2) + "-" + day.group(3);
                if (!AsOf.parse(code).from().isAfter(LocalDate.now(clock))) {
                    return Optional.of(code);
                }
            } catch (IllegalArgumentException e) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static String language(String address) {
        return WebAddress.sameness(address).matches("[^/]*\\.cn(?:/.*)?|[^/]*/zh(?:[-_/].*)?") ? "zh" : "en";
    }

    private static String decoded(String words) {
        try {
            return URLDecoder.decode(words, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return words;
        }
    }
}
