package org.luopan.citing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.luopan.evidenceform.EvidenceFields;
import org.luopan.language.AsOf;
import org.luopan.outside.OutsidePages;
import org.luopan.outside.PageFacts;
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
    private final OutsidePages pages;
    private final Clock clock;

    Proposals(KnownSources known, OutsidePages pages, Clock clock) {
        this.known = known;
        this.pages = pages;
        this.clock = clock;
    }

    /** Proposes a source; asks its own page too, if that is wanted and a setting allows it. */
    public NewSource of(String address, boolean asking) {
        var like = known.besides(address);
        var page = asking ? pages.at(address) : Optional.<PageFacts>empty();
        return new NewSource(
                address,
                page.map(PageFacts::title).filter(said -> !said.isEmpty()).orElseGet(() -> title(address)),
                like.map(KnownSource::publisher)
                        .or(() -> page.map(PageFacts::publisher))
                        .orElse(""),
                page.map(PageFacts::published)
                        .filter(this::past)
                        .or(() -> published(address))
                        .orElse(""),
                like.map(KnownSource::kind).orElse(""),
                page.map(PageFacts::language)
                        .filter(EvidenceFields.SOURCE_LANGUAGES::contains)
                        .or(() -> like.map(KnownSource::language))
                        .orElseGet(() -> language(address)));
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
        return DAY.matcher(address)
                .results()
                .map(day -> day.group(1) + "-" + day.group(2) + "-" + day.group(3))
                .filter(this::past)
                .findFirst();
    }

    private boolean past(String day) {
        try {
            return !AsOf.parse(day).from().isAfter(LocalDate.now(clock));
        } catch (IllegalArgumentException e) {
            return false;
        }
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
