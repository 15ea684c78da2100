package org.luopan.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.entry.EntryKind;
import org.springframework.web.util.UriComponentsBuilder;

class SelectionTests {

    private static final Map<String, String> SLUGS = Map.of(
            "wechat", "wechat", "weixin", "wechat", "weibo", "weibo", "qq", "qq", "douyin", "douyin", "douban",
            "douban", "youku", "youku", "beijing", "beijing");

    private static final Selection.Offer OFFER = new Selection.Offer() {

        @Override
        public Optional<EntryKind> kind(String key) {
            return Optional.ofNullable(Map.of("platform", EntryKind.PLATFORM, "city", EntryKind.CITY)
                    .get(key));
        }

        @Override
        public Optional<String> slug(EntryKind kind, String slug) {
            return Optional.ofNullable(SLUGS.get(slug));
        }

        @Override
        public List<String> groups(EntryKind kind) {
            return List.of("basics", "reach");
        }
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?platform=wechat",
                "?platform=weibo&platform=wechat",
                "?platform=weibo&platform=wechat&rows=basics&rows=reach&diff=1&scale=log"
            })
    void givesItsQueryBack(String query) {
        assertThat(selection(query).toQuery()).isEqualTo(query);
        assertThat(selection(query).ignored()).isEmpty();
    }

    @Test
    void takesTheFirstKindNamed() {
        var selection = selection("?city=beijing&platform=wechat");
        assertThat(selection.kind()).isEqualTo(EntryKind.CITY);
        assertThat(selection.slugs()).containsExactly("beijing");
        assertThat(selection.ignored()).containsExactly(new Selection.Ignored("platform", "wechat"));
    }

    @Test
    void followsRenamedEntriesAndTakesEachOnce() {
        var selection = selection("?platform=weixin&platform=weibo&platform=wechat");
        assertThat(selection.slugs()).containsExactly("wechat", "weibo");
        assertThat(selection.ignored()).containsExactly(new Selection.Ignored("platform", "wechat"));
    }

    @Test
    void takesNoMoreThanFive() {
        var selection =
                selection("?platform=wechat&platform=weibo&platform=qq&platform=douyin&platform=douban&platform=youku");
        assertThat(selection.slugs()).hasSize(5);
        assertThat(selection.full()).isTrue();
        assertThat(selection.ignored()).containsExactly(new Selection.Ignored("platform", "youku"));
    }

    @Test
    void passesOverFieldsLeftEmpty() {
        assertThat(selection("?platform=&platform=weibo&rows=&diff=").ignored()).isEmpty();
    }

    private static Selection selection(String query) {
        return Selection.from(
                UriComponentsBuilder.fromUriString("/en/compare" + query)
                        .build()
                        .getQueryParams(),
                OFFER);
    }
}
