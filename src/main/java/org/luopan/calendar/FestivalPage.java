package org.luopan.calendar;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.claim.Evidence;
import org.luopan.data.Fact;
import org.luopan.data.Tabular;
import org.luopan.entry.Checked;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryLinks;
import org.luopan.entry.EntryRef;
import org.luopan.language.Text;
import org.luopan.language.Worded;
import org.luopan.web.LinkedData;
import org.luopan.web.Page;

/** Everything the page of one festival shows. */
record FestivalPage(
        EntryRef entry,
        Facts facts,
        List<Occurrence> days,
        Checked checked,
        Texts texts,
        Evidence evidence,
        EntryLinks links)
        implements Tabular {

    @Override
    public List<Fact> asTable() {
        return Stream.of(
                        days.stream().flatMap(on -> CalendarPage.dayOf(entry, on)),
                        CalendarPage.leadOf(entry, facts.leadWeeks),
                        Fact.of(entry, evidence.figures()).stream())
                .flatMap(facts -> facts)
                .toList();
    }

    /** Its next time in the words of schema.org. */
    public LinkedData linked(Page page) {
        var text = texts.summary;
        return LinkedData.about("Event", entry, page)
                .with("description", text == null ? null : text.words())
                .with("startDate", facts.next.when().code())
                .with("endDate", facts.next.when().end());
    }

    public List<EntryRef> steps() {
        return links.related(EntryKind.GUIDE);
    }

    public List<EntryRef> trends() {
        return links.related(EntryKind.TREND);
    }

    public List<EntryRef> terms() {
        return links.related(EntryKind.TERM);
    }

    public List<EntryRef> platforms() {
        return links.related(EntryKind.PLATFORM);
    }

    /**
     * What it is, how its day is found, and its next time.
     *
     * @param rule as an editor types it: {@code lunar 7-7}
     * @param calculated whether the day is calculated by the Chinese calendar
     */
    record Facts(
            @Worded("festival.occasion") String occasion,
            String rule,
            String ruleInWords,
            boolean calculated,
            @Nullable Integer leadWeeks,
            Occurrence next) {}

    /** The texts about it. */
    record Texts(@Nullable Text summary, @Nullable Text note) {}
}
