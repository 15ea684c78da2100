package org.luopan.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class CanonicalQueryTests {

    private final CanonicalQuery queries = reading(
            new PageParameters("/platforms", Set.of("audience", "tier"), Set.of("q", "page"), Set.of()),
            new PageParameters("/sources/*", Set.of("state"), Set.of("page"), Set.of()),
            new PageParameters("/compare", Set.of("rows"), Set.of(), Set.of("platform", "city")));

    @ParameterizedTest
    @CsvSource({
        "/platforms, audience=gen-z&tier=tier-1, ?audience=gen-z&tier=tier-1",
        "/platforms, tier=tier-1&audience=gen-z, ?audience=gen-z&tier=tier-1",
        "/platforms, audience=seniors&audience=gen-z&audience=seniors, ?audience=gen-z&audience=seniors",
        "/platforms, audience=&tier=+&q=wechat, ?q=wechat",
        "/platforms, q=wei+bo&q=other, ?q=wei+bo",
        "/platforms, q=%E5%BE%AE, ?q=%E5%BE%AE",
        "/platforms, q=b2b%2Fb2c, ?q=b2b/b2c",
        "/platforms, utm_source=mail&fbclid=1, ''",
        "/platforms/wechat, audience=gen-z, ''",
        "/platforms.json, audience=gen-z&x=1, ?audience=gen-z",
        "/compare.csv, x=1&platform=douyin, ?platform=douyin",
        "/sources/cnnic-57, page=2&show=figures&state=held, ?page=2&state=held",
        "/sources, state=held, ''",
        "/compare, platform=wechat&platform=douyin, ?platform=wechat&platform=douyin",
        "/compare, rows=users&platform=douyin&platform=wechat, ?platform=douyin&platform=wechat&rows=users",
        "/compare, city=chengdu&platform=wechat, ?city=chengdu&platform=wechat"
    })
    void keepsWhatThePageReadsInAFixedOrder(String path, String query, String canonical) {
        assertThat(queries.text("/en" + path, query)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%ff", "q=%zz", "%", "q=%00", "utm=%e5%be"})
    void refusesWhatCannotBeRead(String query) {
        assertThatThrownBy(() -> queries.text("/en/platforms", query)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> queries.text("/en/platforms/wechat", query))
                .as("a page without parameters")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesTwoDeclarationsForOnePage() {
        assertThatThrownBy(() ->
                        reading(PageParameters.singles("/changes", "page"), PageParameters.singles("/changes", "kind")))
                .hasMessageContaining("/changes");
    }

    private static CanonicalQuery reading(PageParameters... pages) {
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("reader", (PageParameters.Reader) () -> List.of(pages));
        var queries = new CanonicalQuery(beans.getBeanProvider(PageParameters.Reader.class));
        queries.afterSingletonsInstantiated();
        return queries;
    }
}
