package org.luopan.recordstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.recordstore.RecordFixtures.SHAPE;
import static org.luopan.recordstore.RecordFixtures.row;
import static org.luopan.recordstore.RecordFixtures.typed;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luopan.RandomCases;
import org.luopan.record.Field;
import org.luopan.record.FieldError;

class RecordCheckTests {

    private final RecordCheck check = RecordFixtures.check();

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "launched 20111 range",
                "launched -5 range",
                "launched 999999999 range",
                "launched 1989 range",
                "launched 9999999999 long",
                "launched 2011.5 integer",
                "launched MMXI integer",
                "place -1 range",
                "latitude 91.5 range",
                "latitude 1000000 range",
                "latitude 121.47 range",
                "latitude 31.23456 decimals",
                "fee 100000000000000000 range",
                "fee 1.999 decimals",
                "fee -1 range",
                "amount 1234567890123456789 decimal",
                "amount 1e9 decimal",
                "amount 1.00001 decimals",
                "as_of 2025-13 time",
                "as_of 2025-02-30 time",
                "as_of 0000 range",
                "as_of 9999 range",
                "published 2025-2013 time",
                "published 2013-2013 time",
                "published 0001-2013 range",
                "checked_on 2025-02-29 day",
                "checked_on 0001-01-01 range",
                "seal 微信公众 seal",
                "seal abc seal",
                "seal ÷\u3000 seal",
                "scope moon unknown",
                "slug Not-One slug",
                "flag no unknown",
                "source nothing unknown",
                "url javascript:x address.scheme",
                "url https:///x address.host",
                "url https://a:b@example.com address.user",
                "name_en abcdefghijk long",
                "name_en \u200b required",
                "name_en \u2800 required",
                "name_en a\u202eb marks",
                "text_en a\u00adb marks",
                "years 2016\\n20255 range",
                "years 2016\\n02016 twice",
                "sources one\\none twice",
                "documents English pair"
            })
    void refusesWhatAFieldDoesNotTake(String field, String words, String fault) {
        var faults = check.faults(SHAPE, typed(field, words.replace("\\n", "\n")));
        assertThat(faults).extracting(FieldError::path).containsExactly(field);
        assertThat(faults).extracting(FieldError::message).containsExactly("fault." + fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "launched 1990",
                "launched 2100",
                "place 50",
                "latitude 54",
                "latitude 31.2345",
                "fee 99.99",
                "fee 0.50",
                "amount 999999999999999999",
                "amount -1.2500",
                "as_of 2025-Q3",
                "published 2013-2025",
                "published 2025-12-16",
                "seal 微",
                "seal 微信",
                "seal Q",
                "seal é",
                "scope global",
                "flag yes",
                "url https://www.新华网.中国/a",
                "years 2016",
                "text_en 10\u00a0000"
            })
    void takesWhatAFieldTakes(String field, String words) {
        assertThat(check.faults(SHAPE, typed(field, words))).isEmpty();
    }

    @Test
    void refusesTextsThatAreNestedTooDeeply() {
        assertThat(check.faults(SHAPE, typed("body_en", ">".repeat(2500) + " a")))
                .extracting(FieldError::message)
                .containsExactly("fault.deep");
        assertThat(check.faults(SHAPE, typed("body_en", ">".repeat(50) + " a"))).isEmpty();
    }

    @Test
    void refusesTheSecondOfTwoEqualRowsAtItsField() {
        var equal = row("to", "platform/wechat", "relation", "similar");
        var faults = check.faults(
                SHAPE,
                typed().with(
                                "links",
                                List.of(
                                        equal,
                                        equal.with("relation", "related"),
                                        equal.with("note_en", "again"),
                                        equal)));
        assertThat(faults).extracting(FieldError::path).containsExactly("links.2.to", "links.3.to");
        assertThat(faults).extracting(FieldError::arguments).containsOnly(List.of(1));
    }

    @Test
    void refusesARowThatAnotherRecordHas() {
        var faults = check.faults(SHAPE, typed().with("claims", List.of(row("slug", "here"), row("slug", "there"))));
        assertThat(faults).extracting(FieldError::path).containsExactly("claims.1.slug");
        assertThat(faults.get(0).arguments()).containsExactly("term/koc");
    }

    @Test
    void refusesANewSourceAtAnAddressThatIsTaken() {
        var faults = check.faults(
                SHAPE,
                typed().with(RecordCheck.NEW_SOURCES, List.of(row("name_en", "Annual report", "slug", "taken"))));
        assertThat(faults).extracting(FieldError::path).containsExactly("newSources.0.slug");
        assertThat(faults.get(0).message()).isEqualTo("fault.source-taken");
    }

    @Test
    void findsEverythingAtOnce() {
        var faults = check.faults(
                SHAPE,
                typed("name_en", "", "launched", "1", "seal", "abc").with("links", List.of(row("to", "nothing"))));
        assertThat(faults)
                .extracting(FieldError::path)
                .containsExactlyInAnyOrder("name_en", "launched", "seal", "links.0.to", "links.0.relation");
    }

    @Test
    void takesOnlyNumbersThatTheirColumnsKeep() {
        var numbers = Combinators.combine(
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("-1000"), new BigDecimal("1000"))
                                .ofScale(3),
                        Arbitraries.of("latitude", "fee", "amount", "launched", "place"))
                .as((number, field) ->
                        List.of(field, number.stripTrailingZeros().toPlainString()));
        RandomCases.hold(numbers, 2000, one -> {
            var field = SHAPE.fields().stream()
                    .filter(f -> f.name().equals(one.get(0)))
                    .findFirst()
                    .orElseThrow();
            var number = new BigDecimal(one.get(1));
            var right = field.range().contains(number) && field.range().fitsPrecision(number);
            assertThat(check.faults(SHAPE, typed(one.get(0), one.get(1))).isEmpty())
                    .isEqualTo(right);
        });
    }

    @Test
    void answersAnythingThatWasTypedWithFaultsAndNeverBreaks() {
        var names = SHAPE.fields().stream().map(Field::name).toList();
        var anything = Arbitraries.strings()
                .withChars("09-/.:|#%>*[]a微\u200b\u202e\u00a0\ud83d\n H Q")
                .ofMaxLength(30);
        RandomCases.hold(Combinators.combine(Arbitraries.of(names), anything).as(List::of), 3000, one -> {
            var typed = SHAPE.completing().apply(typed(one.get(0), one.get(1)));
            assertThat(check.faults(SHAPE, typed))
                    .noneMatch(fault -> fault.message().equals("fault.marks"));
        });
    }
}
