package org.luopan.figure;

import java.time.LocalDate;
import java.util.List;
import org.luopan.language.AsOf;
import org.luopan.source.Citation;

/** Something that happened while a series ran: the letter it is marked with, when, what, and who says so. */
public record SeriesEvent(String letter, LocalDate at, String when, String says, List<Citation> sources) {

    SeriesEvent marked(int number) {
        return new SeriesEvent(Character.toString((char) ('a' + number)), at, when, says, sources);
    }

    /** Something that an entry's page knows and no figure does; its series get their letters later. */
    public static SeriesEvent of(AsOf time, String when, String says, List<Citation> sources) {
        return new SeriesEvent("", time.to(), when, says, sources);
    }
}
