package org.luopan.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.language.Language;

class NameFormsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"Xiǎohóngshū", "xiao hong shu", "XIAO-HONG-SHU", "xiǎo hóng shū", "Xiao’hong’shu", "ｘｉａｏhongshu"
            })
    void squeezesAllSpellingsOfANameIntoOne(String spelling) {
        assertThat(NameForms.squeeze(spelling)).isEqualTo("xiaohongshu");
    }

    @ParameterizedTest
    @CsvSource({"Ürümqi, urumqi", "Xī'ān, xian", "小红书！, 小红书", "B站, b站", "Å Ä Ö, aao", "'?!', ''", "11.11, 1111"})
    void keepsLettersAndDigitsAlone(String words, String squeezed) {
        assertThat(NameForms.squeeze(words)).isEqualTo(squeezed);
    }

    @ParameterizedTest
    @CsvSource({"xiao3hong2shu1, xiaohongshu", "wei1xin4, weixin", "tier1, tier1", "618, 618", "web2, web2"})
    void leavesOutTheNumbersOfTonesAlone(String typed, String pinyin) {
        assertThat(NameForms.withoutToneNumbers(typed)).isEqualTo(pinyin);
    }

    @ParameterizedTest
    @CsvSource({"Double 12, EN, Double twelve", "Double 11, SV, Double elva", "Tier 1, EN,", "Plan 30, EN,", "618, EN,"
    })
    void speaksTheNumberAtTheEndOfAName(String name, Language language, String spoken) {
        assertThat(NameForms.spoken(name, language)).isEqualTo(Optional.ofNullable(spoken));
    }

    @Test
    void knowsTheNamesWithinAName() {
        assertThat(NameForms.variants("Key opinion leader (KOL)"))
                .containsExactly("Key opinion leader (KOL)", "Key opinion leader", "KOL");
        assertThat(NameForms.variants("Douyin / TikTok")).containsExactly("Douyin / TikTok", "Douyin", "TikTok");
        assertThat(NameForms.variants("Guochao: domestic brands"))
                .containsExactly("Guochao: domestic brands", "Guochao");
        assertThat(NameForms.variants(null)).isEmpty();
        assertThat(NameForms.variants(" ")).isEmpty();
    }

    @Test
    void beginsANameAtEachOfItsWords() {
        assertThat(NameForms.laterWords("New tier 1")).containsExactly("newtier1", "tier1", "1");
        assertThat(NameForms.laterWords("大众点评")).containsExactly("大众点评", "众点评", "点评", "评");
        assertThat(NameForms.laterWords("Xi'an")).containsExactly("xian");
    }
}
