package org.luopan.glossary;

import org.luopan.claim.Claims;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryKind;
import org.luopan.language.AsOf;
import org.luopan.language.Language;
import org.luopan.source.Footnotes;
import org.luopan.source.Source;
import org.luopan.source.Sources;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads terms: from A to Z, and one by one. */
@Service
@Transactional(readOnly = true)
public class Terms {

    private final Claims claims;
    private final Sources sources;
    private final Entries entries;

    Terms(Claims claims, Sources sources, Entries entries) {
        this.claims = claims;
        this.sources = sources;
        this.entries = entries;
    }

    Glossary fromAToZ(Language language) {
        var all = entries.all(Term.class).stream()
                .map(term -> {
                    var definition = term.summary().in(language);
                    return new Glossary.Entry(
                            term.ref(language), definition == null ? null : definition.firstSentence());
                })
                .toList();
        return Glossary.of(all, language);
    }

    TermPage explain(String slug, Language language) {
        return page(entries.find(Term.class, EntryKind.TERM, slug), language);
    }

    private TermPage page(Term term, Language language) {
        var id = term.id();
        var footnotes = new Footnotes(language);
        var behind = sources.behind(id, footnotes);
        var checkedOn = term.checkedOn();
        return new TermPage(
                term.ref(language),
                term.summary().in(language),
                term.inArticle(),
                sources.founding().map(Source::slug).orElse(null),
                term.checking().code(),
                checkedOn == null ? null : AsOf.parse(checkedOn.toString()).inWords(language),
                term.note().in(language),
                entries.around(id, language),
                claims.about(id, language, footnotes),
                claims.corrections(id, language, footnotes),
                behind.values().stream()
                        .flatMap(citations -> citations.stream())
                        .toList(),
                footnotes.list());
    }
}
