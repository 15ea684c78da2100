package org.luopan.figure;

import java.time.LocalDate;
import java.util.List;
import org.luopan.language.AsOf;
import org.luopan.source.Citation;

/** Something that happened during a series: the letter that marks it, when, what, and which source says so. */
public record SeriesEvent(String letter, LocalDate at, String when, String says, List<Citation> sources) {

    SeriesEvent marked(int number) {
        return new SeriesEvent(Character.toString((char) ('a' + number)), at, when, says, sources);
    }

    /** An event that an entry's page knows and no figure does; it gets its letter later. */
    public static SeriesEvent of(AsOf time, String when, String says, List<Citation> sources) {
        return new SeriesEvent("", time.to(), when, says, sources);
    }
}
