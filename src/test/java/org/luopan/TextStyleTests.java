package org.luopan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages and content are written as docs/style-of-texts.md says. */
class TextStyleTests {

    private static final Path CONTENT = ProjectFiles.RESOURCES.resolve("content");

    /** Signs, for everything that is shown. */
    private static final List<Rule> SIGNS = List.of(
            rule("\"", "the quotation marks of the language"),
            rule("'", "’"),
            rule("[‘‚„«»]", "the quotation marks of the language"),
            rule(" {2}", "one space"),
            rule("(?<!_) - (?!\\+)", "–, with a space on either side"),
            rule("(?<!(?:or|eller|years:|år:) )(?<![\\d-])\\d{4}-\\d{4}(?![\\d-])", "– between years"),
            rule("\\bkm2\\b", "km²"));

    /** A publisher has a name, if only that of its site; how editors came to its page is no name. */
    private static final List<Rule> PUBLISHER = List.of(rule(
            "\\b(?:copy|unknown|records?|repository|fixture|source text)\\b|^[a-z]+ [a-z]",
            "its name, or that of the site"));

    private static final List<Rule> ENGLISH_SIGNS =
            List.of(rule("[\\d}][ \u00a0\u202f]%", "% right after the number"), rule("(?i)\\bper ?cent\\b", "%"));

    private static final List<Rule> SWEDISH_SIGNS =
            List.of(rule("“", "” on both sides"), rule("[\\d}]%", "procent, or % after a space"));

    private static final List<Rule> ENGLISH = List.of(
            rule("(?i)\\bwhatever\\b", "what, or any"),
            rule("(?i)\\banew\\b", "again"),
            rule("(?i)\\bheld? against (?:one another|each other)\\b", "compared"),
            rule("(?i)\\bfor good\\b", "permanently"),
            rule("(?i)\\bmeans (?:nothing here|what it says)\\b", "nothing"),
            rule("(?i)\\b(?:whilst|amongst|hitherto|thereof|therein|herein|henceforth|upon)\\b", "a word of today"),
            rule("(?i)\\bto the (?:content|front page)\\b", "Skip to content, Go to the home page"),
            rule("(?i)\\bthere is no such page\\b", "Page not found"),
            rule("(?i)\\bnot for you to open\\b", "You don’t have access"),
            rule("(?i)\\b(?:cannot be understood|broke on our side)\\b", "what happened"),
            rule("(?i)\\btake a choice away\\b", "Remove a filter"),
            rule("(?i)\\bleft out of the filter\\b", "We ignored …"),
            rule("(?i)\\bnot known here\\b", "there is no such value"),
            rule("(?i)\\bways on\\b", "Try next"),
            rule("(?i)\\busers a month\\b", "monthly users"),
            rule("(?i)\\bsince the base was delivered\\b", "since launch"),
            rule("(?i)\\bthe text rests on\\b", "Based on"),
            rule("(?i)\\bstatements? in the base\\b", "Cited in … places"),
            rule("(?i)\\bis no(?:t)? part of the line\\b", "shown for reference only"),
            rule("(?i)\\b(?:strengths rest on|no authority decides it)\\b", "How we know, There is no official list"),
            rule("(?i)\\b(?:web-note|weak page|evidence wanted)\\b", "what it means, in full"),
            rule("(?i)\\bthat serve \\{", "for …"),
            rule("(?i)\\bof the kind\\b", "in the category, of the type"),
            rule("(?i)\\bsay whom\\b", "Tell us who"),
            rule("(?i)\\bis open to you\\b", "you can open"),
            rule("(?i)\\bmade for \\{", "excellent for"),
            rule("(?i)\\bunknown whether\\b", "no data on"),
            rule("(?i)\\bfurther down\\b(?!,)", "Other matches"),
            rule("(?i)\\bas the base stood\\b", "Data as of"),
            rule("(?i)\\bput together by\\b", "written by"),
            rule("(?i)\\bworded alike\\b", "identical"),
            rule("(?i)\\bthe best three\\b", "the top three"),
            rule("(?i)\\bscale down\\b", "look beyond the biggest cities"),
            rule("(?i)\\b(?:on|over) the net\\b", "online"),
            rule("(?i)\\bthe countryside\\b", "rural areas"),
            rule("(?i)\\bbrings? it up\\b", "Mentions it"),
            rule("(?i)\\bwhere the cities lie\\b", "Where the cities are"),
            rule("(?i)\\bthe second large\\b", "the second-largest"),
            rule("(?i)\\brun across the picture\\b", "scroll across the video"),
            rule("(?i)\\bawaken a wish\\b", "create desire"),
            rule("(?i)\\bpapers\\b", "documents"),
            rule("(?i)\\bin order to\\b", "to"),
            rule("(?i)\\bnot to be (?:compared|added|drawn)\\b", "not comparable with, do not add"),
            rule("(?i)\\bno longer answers\\b", "link no longer works"),
            rule(
                    "(?i)(?<!confirmation )\\b(?:is|are|be|been|no|nothing|functions) recorded\\b|\\brecorded here\\b",
                    "we know of no …"));

    private static final List<Rule> ENGLISH_TERMS = List.of(
            rule("(?i)\\blive[- ]stream", "livestream"),
            rule("(?i)\\bmini-program|\\bminiprogram|\\bmini programme", "mini program"),
            rule("(?i)\\b(?:private|public)-domain traffic|private\\(-domain\\)", "private traffic, public traffic"),
            rule("\\btiers? [1-5]\\b|\\b[Nn]ew tier 1\\b", "Tier 1, New Tier 1"),
            rule("(?i)(?<!“new )\\b(?:first|second|third|fourth|fifth)-tier\\b", "Tier 1 to Tier 5"),
            rule("(?i)\\bwestern analogue\\b", "Western counterpart"),
            rule("(?i)\\bcomments flying over\\b", "bullet comments"),
            rule("\\be-?[Mm]ails?\\b(?<=e-[Mm]ails?)", "email"));

    private static final List<Rule> SWEDISH = List.of(
            rule("(?i)\\bnäthandlare\\b(?! och marknadsplats)", "näthandelskunder"),
            rule("(?i)\\bjämnåriga\\b", "andra användare"),
            rule("(?i)\\berkännanden\\b", "Tack till"),
            rule("(?i)\\bså ett frö\\b", "plantera gräs"),
            rule("(?i)\\bförtroendefull\\w* följarskar", "trogen följarskara"),
            rule("\\btjänar \\{|\\btjäna \\{|(?i)\\btjänar till\\b", "passar för, för"),
            rule("(?i)\\bav slaget\\b|\\bav öppenheten\\b", "i kategorin, av typen"),
            rule("(?i)\\bskattning av tredje part\\b", "oberoende uppskattning"),
            rule("(?i)^hur filtren träffar$", "Så fungerar filtren"),
            rule("(?i)\\btävla(?:r|nde)? (?:värden|står)|\\bvärden tävlar\\b", "uppgifter som skiljer sig"),
            rule("(?i)\\btexten vilar på\\b|^vilar på$", "Bygger på"),
            rule("(?i)\\bbilar och mobilitet\\b", "Fordon"),
            rule("(?i)\\bfan-communit", "fangrupper"),
            rule("(?i)\\bpublik trendlista\\b", "offentlig topplista"),
            rule("(?i)\\bsök och övervägande\\b", "sökning inför köp"),
            rule("(?:^|[,;(] ?)(?i:upp|ned) \\d[\\d, \u00a0]* procent", "en ökning med, en minskning med"),
            rule("(?i)\\bbetyder det som det säger\\b", "ingenting"),
            rule("(?i)\\bsedan basen levererades\\b", "sedan publiceringen"),
            rule("(?i)\\bdigital(?:a)? människ(?:a|or)\\b", "digital avatar"),
            rule("(?i)\\briktiga? namn(?:et)?\\b", "verkligt namn"),
            rule("(?i)\\bför gott\\b", "permanent"),
            rule("(?i)\\bbelägg efterlyses\\b", "ännu inte känt"),
            rule("(?i)\\bmånadsaktiva användare\\b", "månadsanvändare"),
            rule(
                    "(?i)\\b(?:ingen|inget|inga|inte) (?:[\\wåäö’:]+ )*(?:registrera[dt]e?|antecknade?)\\b(?! \\w)",
                    "vi känner inte till …"),
            rule("(?i)\\b(?:ingen har antecknat|finns registrera[dt]e? här)\\b", "vi vet inte, i Luopan"));

    private static final List<Rule> SWEDISH_TERMS = List.of(
            rule("(?i)\\blive-?stream(?!ing)", "livesändning"),
            rule("(?i)(?<!genom)\\bströmning", "streaming"),
            rule("(?i)\\bmini-program", "miniprogram"),
            rule("(?i)\\bprivate traffic\\b", "privat trafik"),
            rule("\\btiers?\\b(?! ?\\))(?!-)(?! eller)(?:(?= [1-5])|s)", "Tier 1, på lägre nivåer"),
            rule("(?i)\\bnivå(?:erna)? [1-5]\\b|\\b\\w+nivåstad", "Tier 1 till Tier 5"),
            rule("(?i)\\bservicekonto", "tjänstekonto"),
            rule("(?i)\\btavl(?:a|or|orna)\\b(?<!anslagstavlor)", "forum, delforum"),
            rule("(?i)\\bagentur", "byrå"),
            rule("(?i)\\bkontoväg|\\bväg(?:ar)? till konto", "kontotyp"),
            rule("(?i)\\bkärnpublik\\b", "kärnmålgrupp"),
            rule("(?i)\\bkom i gång\\b", "kom igång"),
            rule("Tencent WeChat|DianPing", "WeChat, Dianping"));

    @Test
    void holdsForMessages() {
        var faults = new ArrayList<String>();
        for (var language : List.of(Locale.ENGLISH, Locale.forLanguageTag("sv"))) {
            for (var file : ProjectFiles.messageFiles(language)) {
                ProjectFiles.messages(file)
                        .forEach((key, words) ->
                                check(words, all(language.getLanguage()), file.getFileName() + " " + key, faults));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    @Tag("content")
    void holdsForContent() {
        var faults = new ArrayList<String>();
        var files = ProjectFiles.under(CONTENT, ".json");
        assertThat(files).isNotEmpty();
        for (var file : files) {
            var place = CONTENT.relativize(file).toString();
            check(JsonMapper.shared().readTree(ProjectFiles.read(file)), place, faults);
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | It is 99.7 % of users.
                    en | It is 99.7 per cent of users.
                    en | A "quoted" word
                    en | the platform's own
                    en | two  spaces
                    en | service - membership
                    en | from 2016-2017
                    en | a mini-program
                    en | live streaming
                    en | the new tier 1 cities
                    en | a first-tier city
                    en | Private-domain traffic
                    en | whatever is sold
                    en | Send an e-mail
                    sv | Det är 99,7% av användarna.
                    sv | ett “citat”
                    sv | Näthandlare
                    sv | städer i tier 3
                    sv | städer på nivå 3
                    sv | strömning av film
                    sv | ett servicekonto
                    sv | Tavlor på plattformen
                    sv | Upp 12,3 procent på ett år
                    """)
    void findsWhatIsNotWrittenSo(String language, String words) {
        var faults = new ArrayList<String>();
        check(words, all(language), "here", faults);
        assertThat(faults).as(words).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | It is 99.7% of users, “up” from 2016–2017 – in New Tier 1.
                    en | The platform’s livestreams and mini programs are at 2025-09-30.
                    sv | Det är 99,7 procent, eller 99,7 %, av ”användarna” i Tier 3 – på lägre nivåer.
                    sv | JD.com är en kinesisk näthandlare och marknadsplats med genomströmning.
                    """)
    void leavesTheRestAlone(String language, String words) {
        var faults = new ArrayList<String>();
        check(words, all(language), "here", faults);
        assertThat(faults).isEmpty();
    }

    private static void check(JsonNode node, String place, List<String> faults) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                var name = place + " " + field.getKey();
                if (field.getValue().isString()) {
                    check(field.getValue().asString(), rules(place, field.getKey()), name, faults);
                } else {
                    check(field.getValue(), name, faults);
                }
            });
        } else if (node.isArray()) {
            node.forEach(row -> check(row, place, faults));
        }
    }

    /** Titles of sources are quoted: they keep their words, not their signs. Spellings are what other texts may say. */
    private static List<Rule> rules(String place, String field) {
        if (field.startsWith("spellings_")) {
            return SIGNS;
        }
        if (field.equals("publisher") || field.equals("documents") || place.startsWith("source")) {
            return field.equals("publisher")
                    ? Stream.of(SIGNS, PUBLISHER).flatMap(List::stream).toList()
                    : field.equals("documents") || field.startsWith("name_") ? SIGNS : List.of();
        }
        return field.endsWith("_en") ? all("en") : field.endsWith("_sv") ? all("sv") : List.of();
    }

    private static List<Rule> all(String language) {
        var rules = new ArrayList<>(SIGNS);
        var english = language.equals("en");
        rules.addAll(english ? ENGLISH_SIGNS : SWEDISH_SIGNS);
        rules.addAll(english ? ENGLISH : SWEDISH);
        rules.addAll(english ? ENGLISH_TERMS : SWEDISH_TERMS);
        return rules;
    }

    private static void check(String words, List<Rule> rules, String place, List<String> faults) {
        for (var rule : rules) {
            var found = rule.banned.matcher(words);
            if (found.find()) {
                faults.add("%s: “%s” in “%s”; write %s".formatted(place, found.group(), words, rule.instead));
            }
        }
    }

    private static Rule rule(String banned, String instead) {
        return new Rule(Pattern.compile(banned), instead);
    }

    /** What is not written, and what is written instead. */
    private record Rule(Pattern banned, String instead) {}
}
