package org.luopan.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.Arbitraries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luopan.RandomCases;

class WebAddressTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://räksmörgås.se/ https://xn--rksmrgs-5wao1o.se/",
                "https://www.新华网.中国/a https://www.xn--xkrr14bows.xn--fiqs8s/a",
                "https://my_site.example.com/x https://my_site.example.com/x",
                "https://example.com/a|b https://example.com/a%7Cb",
                "https://data.stats.gov.cn/easyquery.htm?cn=C01&sj=2024|2025 https://data.stats.gov.cn/easyquery.htm?cn=C01&sj=2024%7C2025",
                "HTTPS://EXAMPLE.COM/A https://example.com/A",
                "https://example.com https://example.com",
                "https://example.com/C# https://example.com/C",
                "https://example.com/C%23 https://example.com/C%23",
                "https://example.com/C#/++ https://example.com/C#/++",
                "https://example.com/é?ö=ä#ü https://example.com/%C3%A9?%C3%B6=%C3%A4#%C3%BC",
                "https://example.com/{x}?y={z} https://example.com/%7Bx%7D?y=%7Bz%7D",
                "https://example.com\\a https://example.com/a",
                "https://example.com:443/ https://example.com/",
                "https://example.com:8080/ https://example.com:8080/",
                "https://faß.de/ https://faß.de/",
                "https://☕.example/x https://xn--53h.example/x",
                "https://[::1]/ https://[::1]/",
                "https://web.archive.org/web/2025/https://example.com/a https://web.archive.org/web/2025/https://example.com/a",
                "https://example.com//a\\\\b///?q=//c https://example.com//a//b///?q=//c",
                "https://example.com/a//../b https://example.com/a/b",
                "https://example.com/%E4%BD%A0?a=100% https://example.com/%E4%BD%A0?a=100%",
                "http://www.example.com/index.html http://www.example.com/index.html"
            })
    void takesWhatBrowsersOpenAndWritesItAsTheyDo(String typed, String written) {
        assertThat(WebAddress.of(typed)).isEqualTo(new WebAddress(written, null));
        assertThat(WebAddress.of(written).written()).isEqualTo(written);
    }

    @Test
    void dropsMarksThatNobodySees() {
        for (var mark : new String[] {"\u00a0", "\u200b", " ", "\ufeff", "\u3000", "\u202e", "\n"}) {
            assertThat(WebAddress.of(mark + "https://example.com/a" + mark).written())
                    .isEqualTo("https://example.com/a");
        }
        assertThat(WebAddress.of("https://exam\u200bple.com/a\u00adb").written())
                .isEqualTo("https://example.com/ab");
        assertThat(WebAddress.of("https://example.com/a b").written()).isEqualTo("https://example.com/a%20b");
    }

    @ParameterizedTest
    @CsvSource({
        "javascript:alert(1), scheme",
        "ftp://example.com/, scheme",
        "data:text/html;base64, scheme",
        "mailto:a@example.com, scheme",
        "www.example.com, scheme",
        "//example.com/x, scheme",
        "https:example.com, scheme",
        "C#, scheme",
        "https://, host",
        "https:///x, host",
        "https://?q, host",
        "https://example..com/, host",
        "https://.com/, host",
        "https://user:secret@example.com/, user",
        "https://user@example.com/, user"
    })
    void saysWhatIsWrong(String typed, String part) {
        assertThat(WebAddress.of(typed).fault()).isEqualTo("fault.address." + part);
    }

    @ParameterizedTest
    @CsvSource({
        "https://exa mple.com/",
        "https://ex<ample.com/",
        "https://example.com:99999/",
        "https://[::1/",
        "https://999.1.1.1/"
    })
    void refusesHostsThatCannotBe(String typed) {
        assertThat(WebAddress.of(typed).fault()).isEqualTo("fault.address");
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.example.com/a",
        "https://example.com/a/",
        "HTTPS://Example.com/a#part",
        "https://example.com/a?utm_source=x&utm_medium=y",
        "https://example.com:443/a?fbclid=1",
        "https://example.com/%61",
        "http://WWW.example.com/a/?spm=1.2&scm=3&gclid=4#top",
        "https://example.com/a?mkt_tok=x&_gl=y",
        "HTTP://EXAMPLE.COM:80/a",
        "https://EXAMPLE.com:443/a",
        "http://www.example.com./a//",
        "https://example.com/a#:~:text=users",
        "https://example.com/%61?",
        "https://example.com/./b/../a",
        "https://example.com/a/index.htm",
        "https://example.com/a?srsltid=x&gad_source=1",
        "https://example.com/a?from=timeline&isappinstalled=0",
        "https://example.com/a?from=groupmessage",
        "https://example.com/a?chksm=x&subscene=0&sharer_shareinfo=y&sharer_shareinfo_first=z&pass_ticket=p",
        "https://example.com/a?share_source=copy_web&vd_source=x&spm_id_from=333.1",
        "https://example.com/a?xhsshare=CopyLink&xsec_token=x&xsec_source=pc_share",
        "https://example.com/a?igsh=x&li_fat_id=y&__twitter_impression=true&at_medium=rss",
        "https://example.com/a?pk_campaign=x&mtm_source=y&hsa_cam=1",
        "https://ex\u200bample.com/a",
        "  https://example.com/a  ",
        "https://ｅｘａｍｐｌｅ.com/a",
        "https://example。com/a",
        "https://m.example.com/a",
        "http://mobile.example.com/a/",
        "https://www.m.example.com/a"
    })
    void knowsTheSameAddressInOtherSpellings(String other) {
        assertThat(WebAddress.sameness(other)).isEqualTo(WebAddress.sameness("https://example.com/a"));
    }

    @Test
    void knowsTheSameAddressWhateverIsEscaped() {
        assertThat(WebAddress.sameness("https://example.com/%e8%b4%a2%7Ereport?q=%2fa"))
                .isEqualTo(WebAddress.sameness("https://example.com/财~report?q=%2Fa"))
                .isNotEqualTo(WebAddress.sameness("https://example.com/财~report?q=/a"));
    }

    @Test
    void knowsTheSameHostInItsOwnLettersAndInAscii() {
        assertThat(WebAddress.sameness("http://WWW.Bücher.example/x/"))
                .isEqualTo(WebAddress.sameness("https://xn--bcher-kva.example/x"));
        assertThat(WebAddress.sameness("https://微博.中国/"))
                .isEqualTo(WebAddress.sameness("http://xn--9krt00a.xn--fiqs8s"))
                .isNotEmpty();
    }

    @Test
    void knowsThePageForPhones() {
        assertThat(WebAddress.sameness("https://zh.m.wikipedia.org/wiki/微信"))
                .isEqualTo(WebAddress.sameness("https://zh.wikipedia.org/wiki/微信"));
        assertThat(WebAddress.sameness("https://m.cn/a")).isNotEqualTo(WebAddress.sameness("https://cn/a"));
        assertThat(WebAddress.sameness("https://am.example.com/a"))
                .isNotEqualTo(WebAddress.sameness("https://example.com/a"));
    }

    @Test
    void keepsWhatTellsPagesApart() {
        for (var query :
                new String[] {"from=2025", "scene=x&id=2", "si=", "trk=", "ref=3", "p=2", "v=abc", "source=3", "sn=1"
                }) {
            assertThat(WebAddress.sameness("https://example.com/a?id=1&" + query + "&q=7"))
                    .as(query)
                    .contains("q=7");
        }
        assertThat(WebAddress.sameness("https://example.com/a?from=2025"))
                .isNotEqualTo(WebAddress.sameness("https://example.com/a"));
        assertThat(WebAddress.sameness("https://mp.weixin.qq.com/s?__biz=a&mid=1&idx=1&sn=b&chksm=c&scene=27"))
                .isEqualTo(WebAddress.sameness("http://mp.weixin.qq.com/s?sn=b&idx=1&mid=1&__biz=a#wechat_redirect"))
                .isNotEqualTo(WebAddress.sameness("http://mp.weixin.qq.com/s?sn=c&idx=1&mid=1&__biz=a"));
    }

    @Test
    void keepsDifferentAddressesApart() {
        assertThat(WebAddress.sameness("https://example.com/a?id=1"))
                .isNotEqualTo(WebAddress.sameness("https://example.com/a?id=2"))
                .isNotEqualTo(WebAddress.sameness("https://example.com/A?id=1"))
                .isEqualTo(WebAddress.sameness("https://example.com/a?id=1&utm_id=3"));
        assertThat(WebAddress.sameness("not an address")).isEmpty();
    }

    @Test
    void writesOnlyWhatCanStandInALink() {
        RandomCases.hold(
                Arbitraries.strings()
                        .withChars("aä/?#%|{}\\^`\"'<>[]@:~ 中\u200b&=+-_0")
                        .ofMaxLength(15),
                3000,
                typed -> {
                    var address = WebAddress.of("https://example.com/" + typed);
                    if (address.fault() == null) {
                        assertThat(WebAddress.of(address.written())).isEqualTo(address);
                        assertThat(address.written()).matches("https://[!-~]+").doesNotContainPattern("[\"<>`{}^| ]");
                        assertThat(URI.create(address.written().replaceAll("%(?![0-9A-Fa-f]{2})|[\\[\\]#]", ""))
                                        .getHost())
                                .isEqualTo("example.com");
                    }
                });
    }
}
