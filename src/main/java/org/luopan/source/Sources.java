package org.luopan.source;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.luopan.entry.EntryRef;
import org.luopan.entry.Support;
import org.luopan.language.Language;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads sources and what rests on them. */
@Service
@Transactional(readOnly = true)
public class Sources {

    private final SourceRepository sources;

    Sources(SourceRepository sources) {
        this.sources = sources;
    }

    public Optional<Source> find(String slug) {
        return sources.findBySlug(slug);
    }

    /** The article that the base grew from; its address may change. */
    public Optional<Source> founding() {
        return sources.founding();
    }

    public List<Source> all() {
        return sources.all();
    }

    /** The sources of an entry's texts, cited, by text: general, launch, business or reach. */
    public Map<String, List<Citation>> behind(Long entryId, Language language) {
        return sources.behind(entryId).stream()
                .collect(Collectors.groupingBy(
                        EntrySource::aspect,
                        LinkedHashMap::new,
                        Collectors.mapping(x -> Citation.of(x.source(), language), Collectors.toList())));
    }

    /** How the sources of an entry's texts are supported. */
    public static List<Support> supports(Map<String, List<Citation>> behind) {
        return behind.values().stream()
                .flatMap(citations -> Citation.supports(citations).stream())
                .toList();
    }

    /** The sources of these entries' texts, by entry and by text. */
    public Map<Long, Map<String, List<Source>>> behind(Collection<Long> entryIds) {
        return sources.behind(entryIds).stream()
                .collect(Collectors.groupingBy(
                        x -> x.entry().id(),
                        Collectors.groupingBy(
                                EntrySource::aspect, Collectors.mapping(EntrySource::source, Collectors.toList()))));
    }

    /** The entries whose texts rest on this source, without duplicates. */
    public Page<EntryRef> entriesRestingOn(Long sourceId, Pageable page, Language language) {
        return sources.restingOn(sourceId, page).map(entry -> entry.ref(language));
    }
}
