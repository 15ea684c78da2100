package org.luopan.crawler;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.luopan.crawler.ChangeFeed.Item;
import org.luopan.web.Page;

/** Writes feeds as Atom 1.0, with the addresses of this site. */
record FeedXml(Page page) {

    String write(ChangeFeed changes) {
        var feed = new Feed("atom_1.0");
        feed.setId(id(changes.key()));
        feed.setTitle(changes.title());
        feed.setUpdated(Date.from(changes.updated()));
        feed.setAuthors(List.of(author(changes.author())));
        feed.setAlternateLinks(List.of(link("alternate", "text/html", changes.page())));
        feed.setOtherLinks(List.of(link("self", "application/atom+xml", page.path())));
        feed.setEntries(changes.items().stream().map(this::entry).toList());
        try {
            return new WireFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException("A feed could not be written", e);
        }
    }

    private Entry entry(Item item) {
        var entry = new Entry();
        entry.setId(id(item.key()));
        entry.setTitle(item.title());
        entry.setUpdated(Date.from(item.when()));
        entry.setPublished(Date.from(item.when()));
        var summary = new Content();
        summary.setType("text");
        summary.setValue(item.summary());
        entry.setSummary(summary);
        entry.setAlternateLinks(List.of(link("alternate", "text/html", item.page())));
        return entry;
    }

    private static Person author(String name) {
        var person = new Person();
        person.setName(name);
        return person;
    }

    private Link link(String relation, String type, String path) {
        var link = new Link();
        link.setRel(relation);
        link.setType(type);
        link.setHref(page.site() + page.to(path));
        return link;
    }

    /** The same as long as the base exists, even if the site moves to another address. */
    private String id(String key) {
        var name = page.language().code() + " " + key;
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
