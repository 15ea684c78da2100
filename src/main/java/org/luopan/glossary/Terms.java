package org.luopan.glossary;

import java.util.List;
import org.luopan.claim.Claims;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.luopan.source.Source;
import org.luopan.source.Sources;
import org.luopan.web.Markdown;
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
                            term.ref(language), definition == null ? null : Markdown.firstSentence(definition));
                })
                .toList();
        return Glossary.of(all, language);
    }

    TermPage explain(String slug, Language language) {
        return page(entries.find(Term.class, EntryKind.TERM, slug), language);
    }

    private TermPage page(Term term, Language language) {
        var id = term.id();
        var behind = sources.behind(id, language);
        return new TermPage(
                term.ref(language),
                term.inArticle(),
                sources.founding().map(Source::slug).orElse(null),
                term.checked(Sources.supports(behind), language),
                new TermPage.Texts(term.summary().in(language), term.note().in(language)),
                claims.evidence(id, List.of(), behind, language),
                entries.around(id, language));
    }
}
