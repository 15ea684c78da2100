package org.luopan.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.luopan.language.Amounts;
import org.luopan.language.Language;

/** Made-up charts. */
final class Charts {

    private Charts() {}

    static Chart of(Chart.Point... points) {
        return of(List.of(), points);
    }

    static Chart of(List<Chart.Event> events, Chart.Point... points) {
        return new Chart(Language.EN, "people", false, List.of(new Chart.Line(List.of(points))), events);
    }

    static Chart.Point point(String at, double amount) {
        return point(LocalDate.parse(at), amount);
    }

    static Chart.Point point(LocalDate at, double amount) {
        return new Chart.Point(
                at,
                BigDecimal.valueOf(amount),
                Amounts.write(BigDecimal.valueOf(amount), "people", Language.EN),
                true,
                false);
    }

    static Chart.Point hollow(String at, double amount) {
        var point = point(at, amount);
        return new Chart.Point(point.at(), point.amount(), point.words(), false, false);
    }

    static Chart.Point apart(String at, double amount) {
        var point = point(at, amount);
        return new Chart.Point(point.at(), point.amount(), point.words(), true, true);
    }
}
