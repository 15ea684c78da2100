package org.luopan.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.luopan.web.Page;

/** Writes the festivals as iCalendar (RFC 5545), with the addresses of this site. */
record CalendarFile(Page page) {

    /** How often a calendar program may ask again. */
    private static final Period EVERY = Period.ofDays(1);

    String write(CalendarFeed feed) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Luopan//Luopan//"
                + page.language().code().toUpperCase(page.language().locale())));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        // The newer property, and the one that programs have read since before it.
        calendar.add(new Name(feed.name()));
        calendar.add(new XProperty("X-WR-CALNAME", feed.name()));
        calendar.add(new Description(feed.about()));
        calendar.add(new XProperty("X-WR-CALDESC", feed.about()));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), EVERY));
        calendar.add(new XProperty("X-PUBLISHED-TTL", EVERY.toString()));
        feed.events().forEach(event -> calendar.add(event(event)));
        return text(calendar);
    }

    private VEvent event(CalendarFeed.Event event) {
        var entry = new VEvent(false);
        entry.add(new Uid(uid(event.key())));
        entry.add(new DtStamp(event.changed()));
        entry.add(new LastModified(event.changed()));
        entry.add(new DtStart<>(event.first()));
        entry.add(new DtEnd<>(event.last().plusDays(1)));
        entry.add(new Summary(event.title()));
        entry.add(new Description(event.about()));
        entry.add(new Categories(new TextList(event.category())));
        entry.add(new Url(URI.create(page.site() + page.to(event.path()))));
        entry.add(ImmutableTransp.TRANSPARENT);
        return entry;
    }

    private static String text(Calendar calendar) {
        try {
            var out = new StringWriter();
            new CalendarOutputter().output(calendar, out);
            return out.toString();
        } catch (IOException e) {
            throw new IllegalStateException("The calendar could not be written", e);
        }
    }

    /** The same as long as the base exists, even if the site moves to another address. */
    private static String uid(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
