package org.luopan.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.language.Language;

class WrittenMoneyTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | shop for baby clothes, under 500 euro to start     | 500   | EUR
            en | we have $1,500 and no company                      | 1500  | USD
            en | at most 2k usd a year                              | 2000  | USD
            en | 10 thousand pounds for ads                         | 10000 | GBP
            en | max ¥30000                                         | 30000 | CNY
            sv | inget bolag i kina och max 1000 dollar             | 1000  | USD
            sv | högst 20 000 kr för ett konto                      | 20000 | SEK
            sv | budget 20 tusen kronor                             | 20000 | SEK
            """)
    void standsInASentence(String language, String sentence, String amount, String currency) {
        var money = WrittenMoney.in(sentence, language.equals("sv") ? Language.SV : Language.EN);
        assertThat(money).hasValueSatisfying(one -> {
            assertThat(one.amount()).isEqualByComparingTo(new BigDecimal(amount));
            assertThat(one.currency()).isEqualTo(currency);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "50+",
                "top 10 platforms in 2026",
                "how many dollars is a yuan",
                "tier 1 cities",
                "3 kronologier",
                ""
            })
    void isNoOtherNumber(String sentence) {
        assertThat(WrittenMoney.in(sentence, Language.EN)).isEmpty();
    }

    @Test
    void isTheFirstWithACurrency() {
        assertThat(WrittenMoney.in("2 posts for 300 euros or 400 dollars", Language.EN))
                .contains(new WrittenMoney(new BigDecimal("300"), "EUR"));
    }
}
