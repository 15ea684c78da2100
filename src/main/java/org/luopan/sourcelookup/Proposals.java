package org.luopan.sourcelookup;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luopan.evidenceform.EvidenceFields;
import org.luopan.fetch.OutsidePages;
import org.luopan.fetch.PageFacts;
import org.luopan.language.AsOf;
import org.luopan.record.WebAddress;
import org.luopan.source.Source;
import org.springframework.stereotype.Component;

/**
 * Proposes how to describe a new source, from its address and from other sources of its site. Of what nobody can tell it says so: the type
 * and the language are unknown, the title is the address.
 */
@Component
public class Proposals {

    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)(20\\d\\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01])(?!\\d)");

    private static final String COMPANY = "(?:ir|investors?|newsroom|press|media)";

    /** Types of sources by what addresses look like, the surest first. */
    private static final Map<Pattern, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(Pattern.compile("(?:ir|investors?)\\."), "filing");
        KINDS.put(
                Pattern.compile("(?:newsroom|press)\\.|[^/]*/(?:[^/]+/)*(?:press|news)-?releases?(?:/|$)"),
                "press-release");
        KINDS.put(Pattern.compile("blog\\."), "blog");
        KINDS.put(Pattern.compile("(?:[\\w-]+\\.)*wikipedia\\.org/"), "encyclopedia");
    }

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
                page.map(PageFacts::title)
                        .filter(said -> !said.isEmpty())
                        .or(() -> Optional.of(title(address)).filter(said -> !said.isEmpty()))
                        .orElseGet(() -> plain(address)),
                most(like, KnownSource::publisher)
                        .or(() -> page.map(PageFacts::publisher).filter(said -> !said.isEmpty()))
                        .orElseGet(() -> host(address).replaceFirst("^" + COMPANY + "\\.", "")),
                page.map(PageFacts::published)
                        .filter(this::past)
                        .or(() -> published(address))
                        .orElse(""),
                most(like, KnownSource::kind).orElseGet(() -> kind(address)),
                page.map(PageFacts::language)
                        .filter(EvidenceFields.SOURCE_LANGUAGES::contains)
                        .or(() -> most(like, KnownSource::language))
                        .orElseGet(() -> language(address)));
    }

    /** What more than half of the sources say; empty if they differ, as where many publish on one site. */
    private static Optional<String> most(List<KnownSource> sources, Function<KnownSource, String> says) {
        return sources.stream().collect(Collectors.groupingBy(says, Collectors.counting())).entrySet().stream()
                .filter(said ->
                        said.getValue() * 2 > sources.size() && !said.getKey().isEmpty())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String host(String address) {
        return WebAddress.sameness(address).replaceFirst("[/?:].*", "");
    }

    /** The type of a source where its address says it; anything else has to be asked. */
    private static String kind(String address) {
        var key = WebAddress.sameness(address).toLowerCase(Locale.ROOT);
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getKey().matcher(key).lookingAt())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Source.UNKNOWN);
    }

    /** An address as people say it, for want of a title. */
    static String plain(String address) {
        var plain = WebAddress.of(address)
                .written()
                .replaceFirst("^\\w+://(?:www\\.)?", "")
                .replaceFirst("#.*$", "")
                .replaceFirst("/$", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST_TITLE));
    }

    /** The words of an address that are a title, if any are: tencent-announces-2026-third-quarter-results. */
    static String title(String address) {
        var path = WebAddress.of(address)
                .written()
                .replaceFirst("^\\w+://[^/]*", "")
                .replaceFirst("[?#].*$", "");
        var parts = List.of(path.split("/+"));
        for (var at = parts.size() - 1; at >= Math.max(0, parts.size() - 2); at--) {
            var words = decoded(parts.get(at).replaceFirst("\\.\\w{2,5}$", ""))
                    .replaceAll("[-_+\\s]+", " ")
                    .strip();
            if (isTitle(words)) {
                return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
            }
            // What stands before a number may be the title; what stands before other words is a heading.
            if (WORD.matcher(words).find()) {
                return "";
            }
        }
        return "";
    }

    private static boolean isTitle(String words) {
        return words.length() <= LONGEST_TITLE
                && WORD.matcher(words).results().count() >= LEAST_WORDS
                && Stream.of(words.split(" ")).noneMatch(word -> word.matches("(?=.*\\d)(?=.*\\p{L})\\w{8,}"));
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
        var key = WebAddress.sameness(address);
        if (key.matches("[^/]*\\.cn(?:/.*)?|[^/]*/zh(?:[-_/].*)?")) {
            return "zh";
        }
        return key.matches("[^/]*/en(?:[-_/].*)?") ? "en" : Source.UNKNOWN;
    }

    private static String decoded(String words) {
        try {
            return URLDecoder.decode(words, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return words;
        }
    }
}
