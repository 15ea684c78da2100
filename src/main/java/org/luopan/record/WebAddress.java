package org.luopan.record;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Visible;
import org.springframework.web.util.InvalidUrlException;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder.ParserType;

/**
 * A web address, parsed as browsers do.
 *
 * @param written as a browser writes it; as typed if it is not an address
 * @param fault the message about what is wrong with it; null if browsers can open it
 */
public record WebAddress(String written, @Nullable String fault) {

    private static final Pattern BEGINNING = Pattern.compile("(?i)(https?)://([^/?#\\\\]*)(.*)", Pattern.DOTALL);

    /** Letters that browsers keep in a host name, although the IDNA standard of 2003 replaced them. */
    private static final Pattern KEPT_LETTERS = Pattern.compile("[ßẞς]");

    private static final Pattern WITHOUT_SCHEME = Pattern.compile("(?U)[\\w-]+(?:\\.[\\w-]+)+(?:[/?#:].*)?");

    private static final Pattern TRACKING = Pattern.compile(
            "(?i)(?:utm_[^=]*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|ttclid|yclid|mc_cid|mc_eid|mkt_tok|igshid|spm|scm|_ga|_gl|_hsenc|_hsmi"
                    + "|ref_src|share_token|igsh|srsltid|gad_source|li_fat_id|__twitter_impression|at_medium|at_campaign|(?:pk|mtm|hsa|vero)_[^=]*"
                    + "|spm_id_from|vd_source|share_source|share_medium|xhsshare|xsec_token|xsec_source"
                    + "|chksm|subscene|sharer_[^=]*|pass_ticket|isappinstalled)(?:=.*)?|from=(?:timeline|singlemessage|groupmessage)");

    /** All that identifies an article of an account on WeChat; whoever shares it adds more. */
    private static final Pattern WECHAT_ARTICLE = Pattern.compile("(?:__biz|mid|idx|sn)=.*");

    private static final String WECHAT = "mp.weixin.qq.com";

    /** An empty part of a path, which browsers keep and Spring drops; nobody can type this letter into an address. */
    private static final String EMPTY_PART = "\uE000";

    private static final String EMPTY_PART_WRITTEN = "%EE%80%80";

    private static final Pattern ESCAPED = Pattern.compile("%([0-9A-Fa-f]{2})");

    private static final int LONGEST_LABEL = 63;

    /** Parses an address; ignores invisible characters. */
    public static WebAddress of(String typed) {
        var words = Visible.of(typed).replaceAll("[\\t\\n]", "");
        var parts = BEGINNING.matcher(words);
        if (!parts.matches()) {
            return new WebAddress(words, "fault.address.scheme");
        }
        if (parts.group(2).contains("@")) {
            return new WebAddress(words, "fault.address.user");
        }
        if (parts.group(2).isEmpty()) {
            return new WebAddress(words, "fault.address.host");
        }
        try {
            var kept = KEPT_LETTERS.matcher(parts.group(2)).find();
            var read = read(parts.group(1), parts.group(2), marked(parts.group(3)));
            var host = read.getHost();
            if (host == null || !possible(host)) {
                return new WebAddress(words, "fault.address.host");
            }
            var authority = kept
                    ? parts.group(2).toLowerCase(Locale.ROOT)
                    : host + (read.getPort() < 0 ? "" : ":" + read.getPort());
            return new WebAddress(read.getScheme() + "://" + authority + rest(read), null);
        } catch (IllegalArgumentException e) {
            return new WebAddress(words, "fault.address");
        }
    }

    private static UriComponents read(String scheme, String host, String rest) {
        try {
            return parse(scheme + "://" + host + rest);
        } catch (InvalidUrlException e) {
            // Allows characters newer than Java's table, such as emoji.
            return parse(scheme + "://" + IDN.toASCII(host, IDN.ALLOW_UNASSIGNED) + rest);
        }
    }

    private static UriComponents parse(String words) {
        return UriComponentsBuilder.fromUriString(words, ParserType.WHAT_WG).build();
    }

    /** The address with a letter in each empty part of its path. */
    private static String marked(String rest) {
        var path = rest.replaceFirst("[?#].*", "");
        return path.replaceAll("[/\\\\](?=[/\\\\])", "/" + EMPTY_PART) + rest.substring(path.length());
    }

    private static boolean possible(String host) {
        return host.startsWith("[")
                || Stream.of((host.endsWith(".") ? host.substring(0, host.length() - 1) : host).split("\\.", -1))
                        .allMatch(label -> !label.isEmpty() && label.length() <= LONGEST_LABEL);
    }

    private static String rest(UriComponents read) {
        var path = read.getPath() == null ? "" : read.getPath();
        return escaped(path, "\"<>`{}^|?#").replace(EMPTY_PART_WRITTEN, "")
                + (read.getQuery() == null ? "" : "?" + escaped(read.getQuery(), "\"<>'`{}^|\\#"))
                + (read.getFragment() == null ? "" : "#" + escaped(read.getFragment(), "\"<>`{}^|\\"));
    }

    private static String escaped(String words, String further) {
        var written = new StringBuilder();
        words.codePoints().forEach(character -> {
            if (character > ' ' && character < 0x7F && further.indexOf(character) < 0) {
                written.append((char) character);
            } else {
                for (var one : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
                    written.append('%').append("%02X".formatted(one & 0xFF));
                }
            }
        });
        return written.toString();
    }

    /** Whether these words may be an address of which somebody has left out the scheme. */
    public static boolean isWithoutScheme(String words) {
        return WITHOUT_SCHEME.matcher(words).matches();
    }

    /**
     * A key that is the same for two spellings of one address: the host without {@code www.}, without the {@code m.} of a page for
     * phones and without port, the path without a slash at its end, and the query without tracking parameters, sorted by name; no
     * scheme and no fragment. Empty if it is not an address.
     */
    public static String sameness(String typed) {
        var address = of(typed);
        if (address.fault != null) {
            return "";
        }
        var read = parse(plain(address.written));
        var host = String.valueOf(read.getHost())
                .replaceFirst("\\.$", "")
                .replaceFirst("^(?:www\\.)?(?:m\\.|mobile\\.)?(?=[^.]+\\.)", "")
                .replaceFirst("^(?<language>[a-z-]+\\.)m\\.(?=wiki)", "${language}");
        var path = String.valueOf(read.getPath()).replaceFirst("(?:/index\\.html?)?/*$", "");
        var query = read.getQuery() == null
                ? ""
                : Stream.of(read.getQuery().split("&"))
                        .filter(part ->
                                !part.isEmpty() && !TRACKING.matcher(part).matches())
                        .filter(part -> !host.equals(WECHAT)
                                || !path.equals("/s")
                                || WECHAT_ARTICLE.matcher(part).matches())
                        .sorted()
                        .reduce((a, b) -> a + "&" + b)
                        .orElse("");
        return host + path + (query.isEmpty() ? "" : "?" + query);
    }

    /** Without escapes where none is needed, and with the others in capitals: %7E is ~, and %e4 is %E4. */
    private static String plain(String written) {
        return ESCAPED.matcher(written).replaceAll(escape -> {
            var character = (char) Integer.parseInt(escape.group(1), 16);
            var needless = character < 0x7F && (Character.isLetterOrDigit(character) || "-._~".indexOf(character) >= 0);
            return needless ? String.valueOf(character) : escape.group().toUpperCase(Locale.ROOT);
        });
    }
}
