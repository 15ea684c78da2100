package org.luopan.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.luopan.claim.Claims;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.luopan.source.Sources;
import org.luopan.web.Markdown;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the steps of the guide: by part, and one by one. */
@Service
@Transactional(readOnly = true)
public class GuideSteps {

    private final Claims claims;
    private final Sources sources;
    private final Entries entries;

    GuideSteps(Claims claims, Sources sources, Entries entries) {
        this.claims = claims;
        this.sources = sources;
        this.entries = entries;
    }

    Guide inParts(Language language) {
        var byPart = new LinkedHashMap<String, List<Guide.Step>>();
        for (var step : entries.all(GuideStep.class)) {
            var body = step.body().in(language);
            byPart.computeIfAbsent(step.part(), part -> new ArrayList<>())
                    .add(new Guide.Step(step.ref(language), body == null ? null : Markdown.firstSentence(body)));
        }
        var parts = new ArrayList<Guide.GuidePart>();
        var number = 1;
        for (var part : byPart.entrySet()) {
            parts.add(new Guide.GuidePart(part.getKey(), number, part.getValue()));
            number += part.getValue().size();
        }
        return new Guide(parts);
    }

    GuideStepPage step(String slug, Language language) {
        var step = entries.find(GuideStep.class, EntryKind.GUIDE, slug);
        var id = step.id();
        var behind = sources.behind(id, language);
        return new GuideStepPage(
                step.ref(language),
                GuideStepPage.Place.of(step, entries.ofKind(EntryKind.GUIDE, language)),
                step.checked(Sources.supports(behind), language),
                new GuideStepPage.Texts(step.body().in(language), step.note().in(language)),
                claims.evidence(id, List.of(), behind, language),
                entries.around(id, language));
    }
}
