package org.luopan.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanguageTests {

    @Test
    void putsNamesInTheOrderOfDictionaries() {
        assertThat(sorted(Language.EN, "Xinyang", "Xi’an", "Xiangtan", "Luoyang", "Lu’an", "Lishui"))
                .containsExactly("Lishui", "Lu’an", "Luoyang", "Xi’an", "Xiangtan", "Xinyang");
        assertThat(sorted(Language.EN, "Zhihu", "Ölandsmuseum", "oasis", "We Chat", "WeChat", "Wechat Work", "Weibo"))
                .containsExactly("oasis", "Ölandsmuseum", "We Chat", "WeChat", "Wechat Work", "Weibo", "Zhihu");
    }

    @Test
    void putsSwedishLettersWhereSwedesLookForThem() {
        assertThat(sorted(Language.SV, "Öst", "Ål", "Zhihu", "Äpple", "Ateljé", "Vänner", "Wang"))
                .containsExactly("Ateljé", "Vänner", "Wang", "Zhihu", "Ål", "Äpple", "Öst");
    }

    private static Stream<String> sorted(Language language, String... names) {
        return Stream.of(names).sorted(language.collator());
    }
}
