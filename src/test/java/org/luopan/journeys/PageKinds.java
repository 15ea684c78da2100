package org.luopan.journeys;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.luopan.Delivered;
import org.luopan.entry.EntryKind;

/** One address of every kind of page, without the language; of a kind of entry that is not named here, its list and its first entry. */
public final class PageKinds {

    private static final List<String> NAMED = List.of(
            "",
            "/platforms",
            "/platforms?audience=gen-z&tier=tier-3&sort=nonsense",
            "/platforms?view=table",
            "/platforms?view=audiences",
            "/platforms/wechat",
            "/platforms/wechat/history",
            "/platforms/wechat/charts/mau",
            "/platforms/douyin",
            "/charts/monthly-users",
            "/charts/audiences?tier=tier-3",
            "/charts/reach",
            "/charts/shares?metric=internet-users-age-share",
            "/charts/cities?tier=tier-1",
            "/charts/compared?platform=bilibili&platform=zhihu",
            "/charts/compared-apart?platform=wechat&platform=weibo",
            "/charts/compared-lines?platform=bilibili&platform=zhihu",
            "/compare",
            "/compare?platform=bilibili&platform=zhihu&platform=wechat&rows=nonsense",
            "/tiers",
            "/tiers/tier-3",
            "/cities",
            "/cities?view=map",
            "/cities/qingdao",
            "/trends",
            "/trends/livestreaming",
            "/calendar",
            "/calendar?year=2028",
            "/calendar/lunar-new-year",
            "/glossary",
            "/glossary/koc",
            "/market",
            "/guide",
            "/guide/choose-the-platform",
            "/sources",
            "/sources/tenba-2021",
            "/sources/tencent-ir",
            "/search",
            "/search?q=livestreaming",
            "/search?q=xiaohungshu&kind=platform",
            "/changes",
            "/changes?kind=platform",
            "/about",
            "/about/metrics",
            "/about/words",
            "/about/data",
            "/market/internet-users",
            "/market/internet-users-age-share",
            "/finder",
            "/finder?audience=young-urban&city=qingdao&objective=conversion&entity=no&budget=1000&must=objective/conversion"
                    + "&tier=nowhere&industry=travel&currency=SEK&why=wechat",
            "/finder/brief?audience=young-urban&city=qingdao&objective=seeding&entity=no&budget=1000"
                    + "&route=wechat/overseas-service-account&route=xiaohongshu/overseas-professional-account",
            "/finder/score",
            "/no-such-page");

    public static final List<String> BELOW_THE_LANGUAGE =
            Stream.concat(NAMED.stream(), ofOtherKinds()).toList();

    private static final List<String> COLOURED_LIKE_OTHERS = List.of(
            "/en/platforms?audience=gen-z&tier=tier-3&sort=nonsense",
            "/en/platforms/douyin",
            "/en/sources/tencent-ir",
            "/en/search",
            "/en/search?q=xiaohungshu&kind=platform",
            "/en/changes?kind=platform",
            "/en/about/words",
            "/en/market/internet-users",
            "/en/guide");

    private PageKinds() {}

    private static Stream<String> ofOtherKinds() {
        return Arrays.stream(EntryKind.values())
                .filter(kind -> !NAMED.contains("/" + kind.folder()))
                .flatMap(kind -> Stream.concat(
                        Stream.of("/" + kind.folder()),
                        Delivered.slugs(kind.code()).limit(1).map(kind::path)));
    }

    /** Whether all colours of a page also occur on another page. */
    static boolean isColouredLikeAnother(String address) {
        return address.startsWith("/sv") || COLOURED_LIKE_OTHERS.contains(address);
    }

    /** The expected status of the address. */
    public static int status(String address) {
        return address.endsWith("/no-such-page") ? 404 : 200;
    }

    static Stream<String> inEnglish() {
        return BELOW_THE_LANGUAGE.stream().map(path -> "/en" + path);
    }

    static Stream<String> inSwedish() {
        return BELOW_THE_LANGUAGE.stream().map(path -> "/sv" + path);
    }

    public static Stream<String> inBothLanguages() {
        return Stream.concat(inEnglish(), inSwedish());
    }

    /** The kinds whose Swedish version could differ in more than words: a list, a profile, a table, an error. */
    static Stream<String> someInSwedish() {
        return Stream.of("", "/platforms", "/platforms/wechat", "/tiers", "/market", "/no-such-page")
                .map(path -> "/sv" + path);
    }
}
