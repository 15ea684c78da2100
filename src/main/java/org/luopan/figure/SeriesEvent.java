package org.luopan.figure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.luopan.chart.Chart;
import org.luopan.language.AsOf;
import org.luopan.language.Time;
import org.luopan.source.Citation;

/** Something that happened during a series: the letter that marks it, when, what, and which source says so. */
public record SeriesEvent(@JsonIgnore String letter, Time at, String says, List<Citation> sources) {

    SeriesEvent marked(int number) {
        return new SeriesEvent(Character.toString((char) ('a' + number)), at, says, sources);
    }

    /** The event in a chart: as long as the time in which it is known to lie. */
    Chart.Event band() {
        var known = AsOf.parse(at.code());
        return new Chart.Event(letter, known.from(), known.to());
    }

    /** An event that an entry's page knows and no figure does; it gets its letter later. */
    public static SeriesEvent of(Time at, String says, List<Citation> sources) {
        return new SeriesEvent("", at, says, sources);
    }
}
