package org.luopan.exhibit;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luopan.address.PageNotFound;
import org.luopan.address.PageParameters;
import org.luopan.chart.ChartFile;
import org.luopan.data.Fact;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.language.Time;
import org.luopan.source.SourceView;
import org.luopan.web.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** Finds charts that are no series by their names, and writes them as files. */
@Service
@Transactional(readOnly = true)
class Displays {

    /** The most publishers that a chart names. */
    private static final int PUBLISHERS = 4;

    private static final List<String> FORMS = List.of("", ".svg", "/embed");

    private final Map<String, Display> displays;
    private final Messages words;

    Displays(List<Display> displays, Messages words) {
        this.displays = displays.stream().collect(Collectors.toMap(Display::name, Function.identity()));
        this.words = words;
    }

    /** What the addresses of all charts read. */
    List<PageParameters> parameters() {
        return displays.values().stream()
                .flatMap(display ->
                        FORMS.stream().map(form -> display.parameters(Displayed.address(display.name()) + form)))
                .toList();
    }

    Displayed find(String name, MultiValueMap<String, String> query, Language language) {
        var display = displays.get(name);
        if (display == null) {
            throw new PageNotFound();
        }
        return display.displayed(query, language);
    }

    /** The chart as a file that says everything the page says of it. */
    String file(Displayed chart, Page page, String today) {
        var drawn = chart.drawn();
        return new ChartFile(
                        drawn.picture(),
                        chart.title(),
                        chart.title() + ". " + drawn.counted(),
                        drawn.counted(),
                        drawn.keys(),
                        Stream.of(
                                        drawn.notes().stream(),
                                        Stream.of(source(chart, page.language(), today)),
                                        Stream.of(chart.published(page, "")))
                                .flatMap(lines -> lines)
                                .toList())
                .svg();
    }

    /** Who says so, for which time, and on which day it was drawn. An entry of which nothing is recent enough is not drawn. */
    String source(Displayed chart, Language language, String today) {
        var all = chart.asTable();
        var drawn = all.stream()
                .filter(fact -> !Boolean.FALSE.equals(fact.standing().current()))
                .map(Fact::entry)
                .collect(Collectors.toSet());
        var facts = all.stream().filter(fact -> drawn.contains(fact.entry())).toList();
        return Stream.of(
                        who(publishers(facts), language),
                        when(facts, language),
                        words.say(language, "display.on", today))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String who(List<String> publishers, Language language) {
        if (publishers.isEmpty()) {
            return words.say(language, "display.source.profiles");
        }
        var named = String.join(", ", publishers.stream().limit(PUBLISHERS).toList());
        var more = publishers.size() - PUBLISHERS;
        return more > 0
                ? words.say(language, "display.source.more", named, more)
                : words.say(language, "display.source", named.replaceAll("\\.$", ""));
    }

    private String when(List<Fact> facts, Language language) {
        var times = facts.stream()
                .flatMap(fact -> Stream.ofNullable(fact.asOf()))
                .sorted(Comparator.comparing(Time::end))
                .toList();
        if (times.isEmpty()) {
            return "";
        }
        var oldest = times.get(0).words();
        var newest = times.get(times.size() - 1).words();
        return oldest.equals(newest)
                ? words.say(language, "display.time", oldest)
                : words.say(language, "display.times", oldest, newest);
    }

    /** The publishers of facts, those of most of them first. */
    private static List<String> publishers(List<Fact> facts) {
        var counts = facts.stream()
                .flatMap(fact -> fact.sources().stream().map(SourceView::publisher))
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }
}
