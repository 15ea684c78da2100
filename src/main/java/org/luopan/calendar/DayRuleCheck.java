package org.luopan.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.luopan.record.FieldError;
import org.luopan.record.RecordData;
import org.luopan.record.RecordRule;

/** The rule of a festival names a day that every year has, and a moved day is near the one that the rule gives. */
record DayRuleCheck() implements RecordRule {

    private static final int MOST_DAYS_APART = 31;

    @Override
    public void check(RecordData typed, Consumer<FieldError> faults) {
        var words = typed.get(FestivalForm.RULE);
        if (words.isEmpty()) {
            return;
        }
        DayRule.of(words)
                .ifPresentOrElse(
                        rule -> moved(rule, typed, faults),
                        () -> faults.accept(FieldError.at(FestivalForm.RULE, "fault.day-rule")));
    }

    private static void moved(DayRule rule, RecordData typed, Consumer<FieldError> faults) {
        var rows = typed.rows(FestivalForm.MOVED);
        for (var i = 0; i < rows.size(); i++) {
            var year = rows.get(i).get(FestivalForm.YEAR);
            var day = rows.get(i).get(FestivalForm.DAY);
            if (year.matches("(?:19|20)\\d{2}") && day.matches("\\d{4}-\\d{2}-\\d{2}")) {
                var calculated = rule.in(Integer.parseInt(year));
                if (isFar(calculated, day)) {
                    var path = FestivalForm.MOVED + "." + i + "." + FestivalForm.DAY;
                    faults.accept(FieldError.at(path, "fault.moved-far", calculated.toString(), MOST_DAYS_APART));
                }
            }
        }
    }

    private static boolean isFar(LocalDate calculated, String day) {
        try {
            return Math.abs(ChronoUnit.DAYS.between(calculated, LocalDate.parse(day))) > MOST_DAYS_APART;
        } catch (DateTimeException e) {
            // The field itself says that it is no day.
            return false;
        }
    }
}
