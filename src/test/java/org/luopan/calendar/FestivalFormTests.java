package org.luopan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.PageTest;
import org.luopan.entry.EntryKind;
import org.luopan.record.FieldError;
import org.luopan.record.RecordData;
import org.luopan.record.RecordTypes;
import org.luopan.recordstore.RecordCheck;
import org.springframework.beans.factory.annotation.Autowired;

/** What the form of a festival refuses. */
@PageTest
class FestivalFormTests {

    @Autowired
    RecordTypes recordTypes;

    @Autowired
    RecordCheck check;

    @ParameterizedTest
    @ValueSource(strings = {"fixed 06-18", "fixed 02-28", "lunar 1-1", "lunar 12-29"})
    void acceptsARuleForADayThatEveryYearHas(String rule) {
        assertThat(faults(festival(rule))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fixed 02-29", "fixed 31-12", "lunar 1-30", "18 June", "lunar 7/7"})
    void refusesARuleThatNamesNoSuchDay(String rule) {
        assertThat(faults(festival(rule))).containsExactly(FieldError.at("day_rule", "fault.day-rule"));
    }

    @ParameterizedTest
    @CsvSource({"days, 0", "days, 32", "lead_weeks, 0", "lead_weeks, 53", "lead_weeks, some", "occasion, party"})
    void refusesWhatACalendarCannotShow(String field, String words) {
        assertThat(faults(festival("fixed 06-18").with(field, words)))
                .map(FieldError::path)
                .containsExactly(field);
    }

    @Test
    void acceptsADayNearTheOneThatTheRuleGives() {
        assertThat(faults(moved("lunar 1-1", "2027", "2027-02-06"))).isEmpty();
        assertThat(faults(moved("fixed 06-18", "2027", "2027-07-19"))).isEmpty();
    }

    @Test
    void refusesADayOfAnotherTimeOfTheYear() {
        assertThat(faults(moved("lunar 1-1", "2027", "2028-01-26")))
                .containsExactly(FieldError.at("moved.0.moved_to", "fault.moved-far", "2027-02-07", 31));
        assertThat(faults(moved("fixed 06-18", "2027", "2027-07-20")))
                .containsExactly(FieldError.at("moved.0.moved_to", "fault.moved-far", "2027-06-18", 31));
    }

    @Test
    void refusesTwoDaysForOneYear() {
        var twice = festival("lunar 1-1").with("moved", List.of(row("2027", "2027-02-06"), row("2027", "2027-02-05")));
        assertThat(faults(twice)).map(FieldError::message).containsExactly("fault.double");
    }

    @Test
    void saysOnceThatADayIsNone() {
        assertThat(faults(moved("lunar 1-1", "2027", "2027-02-30")))
                .map(FieldError::message)
                .containsExactly("fault.day");
    }

    private List<FieldError> faults(RecordData typed) {
        var type = recordTypes.of(EntryKind.FESTIVAL);
        return new ArrayList<>(check.faults(type, type.completing().apply(typed)));
    }

    private static RecordData festival(String rule) {
        return RecordData.of(Map.of("name_en", "Made up", "occasion", "shopping", "day_rule", rule));
    }

    private static RecordData moved(String rule, String year, String day) {
        return festival(rule).with("moved", List.of(row(year, day)));
    }

    private static RecordData row(String year, String day) {
        return RecordData.of(Map.of("of_year", year, "moved_to", day));
    }
}
