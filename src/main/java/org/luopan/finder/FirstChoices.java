package org.luopan.finder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.brief.CriterionGroup;
import org.luopan.brief.Judgement;
import org.luopan.brief.Places;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryKind;
import org.luopan.finder.FinderPage.Beyond;
import org.luopan.finder.FinderPage.Card;
import org.luopan.finder.FinderPage.Match;
import org.luopan.finder.FinderPage.Reason;
import org.luopan.finder.FinderPage.Reply;
import org.luopan.finder.FinderPage.WhyNot;
import org.luopan.finder.Inquiry.Place;
import org.luopan.finder.OpeningQuestions.Choice;
import org.luopan.language.Amounts;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.platformfacts.PlatformFacts.Fee;
import org.luopan.platformfacts.PlatformFacts.Route;
import org.springframework.stereotype.Component;

/** What a reader decides by: the first platforms as cards, why another one is not among them, and what Luopan does not know. */
@Component
class FirstChoices {

    /** How many reasons a sentence on a card gives. */
    private static final int SPOKEN = 2;

    /** The groups that speak for a platform, the most telling first. */
    private static final List<CriterionGroup> SPEAKING = List.of(
            CriterionGroup.OBJECTIVE,
            CriterionGroup.AUDIENCE,
            CriterionGroup.INDUSTRY,
            CriterionGroup.FEATURE,
            CriterionGroup.TIER);

    /** How many platforms the reader can ask about by name. */
    private static final int ASKABLE = 300;

    /** By the wish that calls for them: services that Luopan does not describe, and the source that names them. */
    private static final Map<String, String> BEYOND = beyond();

    private final Entries entries;
    private final Messages words;

    FirstChoices(Entries entries, Messages words) {
        this.entries = entries;
        this.words = words;
    }

    Card card(Inquiry inquiry, Judged judged, Match match, Sentences sentences) {
        var language = inquiry.language();
        var wording = new Wording(language);
        var route = judged.account();
        return new Card(
                match,
                wording.why(judged, sentences).orElseGet(() -> words.say(language, "finder.card.why.nothing")),
                wording.spoken(match, "no", SPOKEN).orElseGet(() -> wording.doubts(match)),
                route.map(one -> cost(inquiry, one)).orElseGet(() -> unknownRoute(inquiry)),
                route.map(one -> one.effort().leadTime())
                        .map(time -> time.words())
                        .orElseGet(() -> words.say(language, "finder.card.unknown")),
                route.map(one -> wording.firstStep(one)).orElseGet(() -> words.say(language, "finder.card.step.none")),
                wording.spoken(match, "unknown", match.reasons().size()).orElse(null));
    }

    /** "Start with these two: Xiaohongshu and WeChat." */
    String start(List<Card> cards, int fitting, Language language) {
        if (fitting == 0) {
            return words.say(language, "finder.start.none");
        }
        var names = cards.stream()
                .limit(Math.min(SPOKEN, fitting))
                .map(card -> card.match().entry().name().words())
                .toList();
        return words.say(language, "finder.start", names.size(), words.allOf(language, names));
    }

    /** What the brief needs besides, and Luopan does not describe. */
    List<Beyond> beyond(Inquiry inquiry) {
        var found = new ArrayList<Beyond>();
        BEYOND.forEach((wish, source) -> {
            var parts = wish.split("/");
            if (inquiry.brief().has(parts[0], parts[1])) {
                found.add(new Beyond(
                        words.say(inquiry.language(), "finder.beyond." + parts[1]),
                        entries.named(EntryKind.SOURCE, source, inquiry.language())
                                .map(ref -> ref.path())
                                .orElse(null)));
            }
        });
        return found;
    }

    /** The rates by which fees were compared with the budget, each with its day. */
    List<String> money(Inquiry inquiry) {
        var brief = inquiry.brief();
        if (brief.budget() == null) {
            return List.of();
        }
        var rates = inquiry.rates();
        var byDay = new TreeMap<String, List<String>>();
        inquiry.options().feeCurrencies().stream()
                .flatMap(currency -> rates.used(currency, brief.currency()))
                .distinct()
                .forEach(currency -> Stream.ofNullable(rates.perEuro().get(currency))
                        .forEach(rate -> byDay.computeIfAbsent(
                                        rate.asOf().inWords(inquiry.language()), day -> new ArrayList<>())
                                .add(Amounts.exact(rate.perEuro(), inquiry.language()) + "\u00a0" + currency)));
        return byDay.entrySet().stream()
                .map(rate -> words.say(
                        inquiry.language(), "finder.money.rate", String.join(" = ", rate.getValue()), rate.getKey()))
                .toList();
    }

    /** The question why not, with its answer if it is asked of a platform that there is. */
    WhyNot whyNot(Inquiry inquiry, Places places, String slug, Sentences sentences) {
        var language = inquiry.language();
        var all = entries.first(EntryKind.PLATFORM, ASKABLE, language).stream()
                .map(ref -> new Choice(
                        ref.slug(), ref.name().words(), null, ref.slug().equals(slug)))
                .sorted(Comparator.comparing(Choice::label, language.collator()))
                .toList();
        return new WhyNot(all, slug.isEmpty() ? null : reply(inquiry, places, slug, sentences));
    }

    private @Nullable Reply reply(Inquiry inquiry, Places places, String slug, Sentences sentences) {
        var asked = inquiry.pool().positions(Set.of(slug));
        if (asked.isEmpty()) {
            return null;
        }
        var position = asked.get(0);
        var judged = inquiry.judged(List.of(
                Place.from(places.ranked(), 0, 1),
                List.of(new Place(places.ranked().placeOf(position) + 1, position))));
        if (judged.get(1).isEmpty()) {
            return null;
        }
        var one = judged.get(1).get(0);
        var first = judged.get(0).stream().findFirst().orElse(one);
        var match = FinderPresenter.match(inquiry, one, sentences, false);
        var loses = one.place() == 1 ? List.<Reason>of() : loses(inquiry, one, first, sentences);
        return new Reply(match.entry(), standing(inquiry, places, one, first), loses);
    }

    private String standing(Inquiry inquiry, Places places, Judged one, Judged first) {
        var name = one.platform().entry().name().words();
        var key = one.place() == 0
                ? places.blank().placeOf(one.score().candidate().position()) >= 0 ? "blank" : "excluded"
                : one.place() == 1 ? "first" : one.place() <= places.fitting() ? "fits" : "weaker";
        return words.say(
                inquiry.language(),
                "finder.why." + key,
                name,
                one.place(),
                places.ranked().size(),
                first.platform().entry().name().words());
    }

    /** The wishes by which a platform has fewer points than the first, those that cost it most before the others. */
    private List<Reason> loses(Inquiry inquiry, Judged one, Judged first, Sentences sentences) {
        var own = one.score().judgements();
        var best = first.score().judgements();
        return IntStream.range(0, own.size())
                .filter(at -> own.get(at).points() < best.get(at).points()
                        || own.get(at).excludes())
                .boxed()
                .sorted(Comparator.comparing(
                        at -> own.get(at).points() - best.get(at).points()))
                .map(at -> FinderPresenter.reason(inquiry, one, own.get(at), sentences, false)
                        .beside(words.say(
                                inquiry.language(),
                                "finder.why.beside",
                                first.platform().entry().name().words(),
                                sentences.say(best.get(at), first.platform()))))
                .toList();
    }

    private String unknownRoute(Inquiry inquiry) {
        return words.say(
                inquiry.language(),
                inquiry.brief().asksForAnAccount() ? "finder.card.cost.unknown" : "finder.card.cost.ask");
    }

    /** The fee, also in the currency of the budget. */
    private String cost(Inquiry inquiry, Route route) {
        var language = inquiry.language();
        var fee = route.fee();
        if (fee == null) {
            return words.say(language, "finder.card.cost.open");
        }
        return converted(inquiry, fee)
                .map(amount -> words.say(
                        language,
                        "finder.card.cost.about",
                        route.feeInWords(),
                        Amounts.exact(amount, language),
                        inquiry.brief().currency()))
                .orElse(route.feeInWords());
    }

    private static Optional<BigDecimal> converted(Inquiry inquiry, Fee fee) {
        var brief = inquiry.brief();
        return brief.budget() == null || fee.free() || fee.currency().equals(brief.currency())
                ? Optional.empty()
                : inquiry.rates()
                        .convert(fee.amount(), fee.currency(), brief.currency())
                        .map(amount -> amount.setScale(0, RoundingMode.HALF_UP));
    }

    private static Map<String, String> beyond() {
        var beyond = new LinkedHashMap<String, String>();
        beyond.put("industry/travel", "cla-travel-platforms");
        beyond.put("industry/automotive", "chinadaily-autohome-2015");
        beyond.put("industry/gaming", "superpixel-taptap-2022");
        beyond.put("objective/recruitment", "chinabriefing-recruitment");
        return beyond;
    }

    /** Puts one page or answer into words, in its language. */
    private final class Wording {

        private final Language language;

        Wording(Language language) {
            this.language = language;
        }

        /** The strongest reasons about the platform itself; an account and its fee are conditions, not reasons. */
        private Optional<String> why(Judged judged, Sentences sentences) {
            var reasons = judged.score().judgements().stream()
                    .filter(judgement -> judgement.met()
                            && SPEAKING.contains(judgement.criterion().group()))
                    .sorted(Comparator.comparing((Judgement judgement) -> judgement.points(), Comparator.reverseOrder())
                            .thenComparing(judgement ->
                                    SPEAKING.indexOf(judgement.criterion().group())))
                    .limit(SPOKEN)
                    .map(judgement -> sentences.say(judgement, judged.platform()))
                    .toList();
            return reasons.isEmpty() ? Optional.empty() : Optional.of(sentence(String.join("; ", reasons)));
        }

        private Optional<String> spoken(Match match, String sign, int most) {
            var reasons = match.reasons().stream()
                    .filter(reason -> reason.sign().equals(sign))
                    .limit(most)
                    .map(Reason::words)
                    .toList();
            return reasons.isEmpty() ? Optional.empty() : Optional.of(sentence(String.join("; ", reasons)));
        }

        /** If nothing speaks against a platform, how good the evidence for it is. */
        private String doubts(Match match) {
            var doubted = match.reasons().stream()
                    .filter(reason -> reason.sign().equals("yes") && reason.doubt() != null)
                    .count();
            return words.say(
                    language, doubted == 0 ? "finder.card.against.nothing" : "finder.card.against.evidence", doubted);
        }

        private String sentence(String words) {
            return words.substring(0, 1).toUpperCase(language.locale()) + words.substring(1) + ".";
        }

        private String firstStep(Route route) {
            var document = route.effort().document();
            return document == null
                    ? words.say(language, "finder.card.step", route.name().words())
                    : words.say(
                            language,
                            "finder.card.step.document",
                            route.name().words(),
                            Messages.inSentence(document.words()));
        }
    }
}
