package org.luopan.platform;

import java.util.List;
import java.util.stream.Stream;
import org.luopan.address.PageNotFound;
import org.luopan.chart.Rows;
import org.luopan.chart.Rows.Mark;
import org.luopan.exhibit.Display;
import org.luopan.exhibit.Displayed;
import org.luopan.figure.FigureView;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The monthly users of platforms as a chart to take. */
@Component
class UsersDisplay implements Display {

    private final Platforms platforms;
    private final Messages words;

    UsersDisplay(Platforms platforms, Messages words) {
        this.platforms = platforms;
        this.words = words;
    }

    @Override
    public String name() {
        return "monthly-users";
    }

    @Override
    public Displayed displayed(MultiValueMap<String, String> query, Language language) {
        var users = platforms.monthlyUsers(language);
        if (users.rows().isEmpty()) {
            throw new PageNotFound();
        }
        var rows = users.rows().stream().map(UsersDisplay::row).toList();
        var picture = new Rows(language, List.of(new Rows.ScaledRows("", "users", null, rows)));
        return new Displayed(
                name(),
                words.say(language, "dots.chart"),
                "",
                "",
                "fragments/dots",
                users,
                new Displayed.Drawn(
                        picture,
                        words.say(language, "dots.counted", users.axis().scale()),
                        List.of(
                                Mark.DOT.key(words.say(language, "dots.company")),
                                Mark.HOLLOW.key(words.say(language, "dots.panel")),
                                Mark.OLD.key(words.say(language, "dots.old"))),
                        Stream.of("dots.why", "dots.largest")
                                .limit(users.largest() ? 2 : 1)
                                .map(key -> words.say(language, key))
                                .toList()));
    }

    private static Rows.AmountRow row(MonthlyUsers.PlatformUsers row) {
        return new Rows.AmountRow(
                row.card().entry().name().words(),
                words(row.users()),
                row.users().amount().number(),
                row.mark());
    }

    /** "1.439 billion accounts, Q2 2026". */
    private static String words(FigureView users) {
        var counted = users.amount().words() + " " + users.amount().unit().label();
        var time = users.asOf();
        return time == null ? counted : counted + ", " + time.words();
    }
}
