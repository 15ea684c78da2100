package org.luopan.newestvalue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.luopan.difference.FieldLabels;
import org.luopan.evidenceform.EvidenceFields;
import org.luopan.evidenceform.TypedLeads;
import org.luopan.figure.Confidence;
import org.luopan.language.Amounts;
import org.luopan.language.AsOf;
import org.luopan.language.Coded;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.record.FieldError;
import org.luopan.record.RecordData;
import org.luopan.record.RecordType;
import org.luopan.record.RecordTypes;
import org.luopan.record.Slugs;
import org.luopan.recordstore.RecordCheck;
import org.luopan.revision.EditSession;
import org.luopan.sourcelookup.KnownSources;
import org.luopan.sourcelookup.NewSource;
import org.luopan.sourcelookup.Proposals;
import org.luopan.spelling.WrittenAmount;
import org.luopan.vocabulary.Vocabulary;
import org.luopan.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** Understands what was typed, adds it to the entry as it is now, and says what becomes of it. */
@Component
class Composer {

    /** From this factor on, a change against the last value is pointed out. */
    private static final BigDecimal JUMP = new BigDecimal("1.5");

    /** So many pages of other sites are asked for what they are called. */
    private static final int MOST_ASKED = 3;

    private final KnownSources known;
    private final KnownMetrics metrics;
    private final Proposals proposals;
    private final TypedLeads leads;
    private final RecordTypes recordTypes;
    private final RecordCheck check;
    private final FieldLabels labels;
    private final Vocabulary vocabulary;
    private final Messages words;
    private final Clock clock;

    Composer(
            KnownSources known,
            KnownMetrics metrics,
            Proposals proposals,
            TypedLeads leads,
            RecordTypes recordTypes,
            RecordCheck check,
            FieldLabels labels,
            Vocabulary vocabulary,
            Messages words,
            Clock clock) {
        this.known = known;
        this.metrics = metrics;
        this.proposals = proposals;
        this.leads = leads;
        this.recordTypes = recordTypes;
        this.check = check;
        this.labels = labels;
        this.vocabulary = vocabulary;
        this.words = words;
        this.clock = clock;
    }

    Composition compose(EditSession opened, NewestForm form, Language language) {
        return new Composing(opened, form, language).composed();
    }

    /** The source at an address, known or proposed; null if this is no address. */
    @Nullable
    Understanding source(NewestForm form, Language language) {
        var value = new Understanding(form.value(), null, language);
        var address = value.address();
        address.ifPresent(typed -> {
            value.known = known.at(typed).orElse(null);
            value.brought = value.known == null ? described(typed, form, true) : null;
        });
        return address.isEmpty() ? null : value;
    }

    /** A new source as it was described in the form, otherwise as it can be proposed. */
    private NewSource described(String address, NewestForm form, boolean asking) {
        var key = new NewSource(address, "", "", "", "", "").key();
        return form.sources().stream()
                .filter(typed -> typed.key().equals(key))
                .findFirst()
                .orElseGet(() -> proposals.of(address, asking));
    }

    /** An amount with its time: 1.414 billion (Q3 2025). */
    String inWords(RecordData figure, Language language) {
        var time = Series.time(figure);
        var amount = RecordCheck.number(figure.get("amount"))
                .map(number -> Amounts.write(number, figure.get("unit"), language))
                .orElseGet(() -> words.say(language, "figure.no-number"));
        return amount + " (" + (time == null ? words.say(language, "figure.undated") : time.inWords(language)) + ")";
    }

    /** How well founded a value is by the kind of its source. */
    private static Confidence usual(String kind) {
        return switch (kind) {
            case "official-statistics", "filing", "law" -> Confidence.OFFICIAL_FILING;
            case "company", "company-report", "press-release" -> Confidence.COMPANY_STATEMENT;
            case "research", "ranking", "report", "dataset" -> Confidence.THIRD_PARTY_ESTIMATE;
            case "unknown" -> Confidence.UNKNOWN;
            default -> Confidence.ARTICLE;
        };
    }

    /** The composition of one form. */
    private final class Composing {

        private final EditSession opened;
        private final RecordData before;
        private final RecordType recordType;
        private final NewestForm form;
        private final Language language;
        private final LocalDate today = LocalDate.now(clock);
        private final FormErrors errors;
        private final List<Understanding> values = new ArrayList<>();
        private final Map<String, NewSource> brought = new LinkedHashMap<>();
        private final Map<String, String> slugs = new LinkedHashMap<>();
        private final Map<Integer, Integer> rows = new LinkedHashMap<>();
        private final Map<Integer, List<String>> remarks = new LinkedHashMap<>();
        private final Map<Integer, List<String>> wrong = new LinkedHashMap<>();
        private final Map<String, List<Integer>> rowsOf = new LinkedHashMap<>();
        private boolean unasked;
        private boolean doubted;

        Composing(EditSession opened, NewestForm form, Language language) {
            this.opened = opened;
            this.before = opened.subject().isPublished() ? opened.live() : opened.typed();
            this.recordType = recordTypes.of(opened.subject().kind());
            this.form = form;
            this.language = language;
            this.errors = new FormErrors(words, language);
        }

        Composition composed() {
            for (var typed : form.values()) {
                var value = new Understanding(typed, series(typed), language);
                value.address().ifPresent(address -> source(value, address));
                values.add(value);
            }
            if (values.isEmpty()) {
                errors.add("rows", "newest.fault.rows");
            }
            var pasted = form.pasted().size();
            if (pasted > PastedRows.MOST) {
                errors.add("rows", "newest.fault.rows.many", PastedRows.MOST, pasted);
            }
            var record = record();
            for (var fault : check.faults(recordType, recordType.completing().apply(record))) {
                place(fault);
            }
            var fates = new ArrayList<Fate>();
            for (var at = 0; at < values.size(); at++) {
                fates.add(fate(at, record));
            }
            rowsOf.forEach((says, which) -> errors.add(
                    "rows", which.size() == 1 ? "newest.fault.row" : "newest.fault.some", Ranges.of(which), says));
            var figures = record.rows(EvidenceFields.FIGURES);
            var added = figures.subList(before.rows(EvidenceFields.FIGURES).size(), figures.size());
            return new Composition(
                    record, added, fates, List.copyOf(brought.values()), errors, unasked, doubted, seen(), state());
        }

        private @Nullable Series series(TypedValue typed) {
            var metric = typed.metric().isEmpty() ? form.metric() : metrics.code(typed.metric());
            return Series.of(
                            before,
                            metric,
                            metric.equals(form.metric()) ? form.product() : "",
                            metric.equals(form.metric()) ? form.like() : "",
                            leads)
                    .orElse(null);
        }

        /** Takes a source that is known, one that was described here, or proposes how to describe it. */
        private void source(Understanding value, String address) {
            var there = known.at(address);
            if (there.isPresent()) {
                value.known = there.get();
                value.slug = there.get().slug();
                return;
            }
            var key = new NewSource(address, "", "", "", "", "").key();
            var source = brought.computeIfAbsent(key, unknown -> described(address, form, brought.size() < MOST_ASKED));
            value.brought = source;
            value.slug = slugs.computeIfAbsent(key, unknown -> slug(source));
        }

        private String slug(NewSource source) {
            var wish = Slugs.from(source.title());
            var plain = wish.isEmpty() ? Slugs.from(source.key().replaceAll("[/.]", " ")) : wish;
            var slug = plain;
            for (var number = 2; known.taken(slug) || slugs.containsValue(slug); number++) {
                slug = plain + "-" + number;
            }
            return slug;
        }

        private RecordData record() {
            var figures = new ArrayList<>(before.rows(EvidenceFields.FIGURES));
            for (var at = 0; at < values.size(); at++) {
                var value = values.get(at);
                if (value.isUnderstood()) {
                    rows.put(figures.size(), at);
                    figures.add(value.row(
                            form.isPasted() ? null : form.rest(), form.saving().read(), confidence(value), today));
                }
            }
            var sources = new ArrayList<>(before.rows(RecordCheck.NEW_SOURCES));
            brought.forEach((key, source) -> sources.add(
                    source.row(String.valueOf(slugs.get(key)), form.saving().read(), today)));
            return before.with(EvidenceFields.FIGURES, figures).with(RecordCheck.NEW_SOURCES, sources);
        }

        /** That of the last value, if the sources of both are of one kind. */
        private Confidence confidence(Understanding value) {
            var kind = value.known != null ? value.known.kind() : value.brought == null ? "" : value.brought.kind();
            var last = value.series == null ? RecordData.NOTHING : value.series.last();
            return known.named(last.get("source"))
                    .filter(source -> source.kind().equals(kind))
                    .flatMap(source -> Coded.find(Confidence.class, last.get("confidence")))
                    .orElseGet(() -> usual(kind));
        }

        /** Puts an error of the entry where it can be mended here; what was wrong before is left to its form. */
        private void place(FieldError fault) {
            var path = fault.path().split("\\.");
            if (path.length != 3) {
                if (fault.path().equals(EvidenceFields.FIGURES) || fault.path().equals(RecordCheck.NEW_SOURCES)) {
                    errors.add(form.isPasted() ? "rows" : "amount", "newest.said", labels.fault(fault, language));
                }
                return;
            }
            var at = Integer.parseInt(path[1]);
            var says = labels.path(recordType, fault.path(), language).replaceFirst("^.* \\d+, ", "") + ": "
                    + labels.fault(fault, language);
            if (path[0].equals(EvidenceFields.FIGURES) && rows.containsKey(at)) {
                var value = rows.getOrDefault(at, 0);
                if (fault.overridable()) {
                    doubted = true;
                    remarks.computeIfAbsent(value, one -> new ArrayList<>()).add(says);
                } else {
                    wrong(value, field(path[2]), says);
                }
            } else if (path[0].equals(RecordCheck.NEW_SOURCES)) {
                source(fault, at - before.rows(RecordCheck.NEW_SOURCES).size(), path[2], says);
            }
        }

        private void source(FieldError fault, int at, String field, String says) {
            var source = List.copyOf(brought.values()).get(at);
            if (fault.overridable()) {
                doubted = true;
                remarks.computeIfAbsent(0, one -> new ArrayList<>()).add(says);
            } else if (form.sources().stream().noneMatch(typed -> typed.key().equals(source.key()))) {
                unasked = true;
            } else {
                var name = switch (field) {
                    case "name_en", "slug" -> "title";
                    case "source_kind" -> "kind";
                    default -> field;
                };
                var label = words.find(language, "newest.source." + name).orElse(name);
                errors.add("source-" + at + "-" + name, "newest.said", label + ": " + labels.fault(fault, language));
            }
        }

        private static String field(String field) {
            return switch (field) {
                case "as_of" -> "time";
                case "source" -> "address";
                default -> field;
            };
        }

        private void wrong(int value, String field, String says) {
            wrong.computeIfAbsent(value, one -> new ArrayList<>()).add(says);
            if (form.isPasted()) {
                rowsOf.computeIfAbsent(says, one -> new ArrayList<>()).add(value + 1);
            } else {
                errors.add(field, "newest.said", says);
            }
        }

        private Fate fate(int at, RecordData record) {
            var value = values.get(at);
            value.wrong.forEach((field, key) -> wrong(at, field, words.say(language, key)));
            var row = rows.entrySet().stream()
                    .filter(one -> one.getValue() == at)
                    .map(Map.Entry::getKey)
                    .findFirst();
            var verdict = row.flatMap(number -> leads.verdict(record, number, language));
            row.ifPresent(number ->
                    compare(at, value, record.rows(EvidenceFields.FIGURES).get(number)));
            return new Fate(
                    value.typed,
                    value.series == null
                            ? value.typed.metric()
                            : metrics.label(value.series.last().get("metric"), language),
                    understood(value),
                    readings(value),
                    source(value),
                    value.brought != null,
                    verdict.map(TypedLeads.Verdict::leads).orElse(false),
                    verdict.map(TypedLeads.Verdict::says).orElse(""),
                    remarks.getOrDefault(at, List.of()),
                    wrong.getOrDefault(at, List.of()));
        }

        /** What the value is beside the last one: how much more or less, and whether it is newer. */
        private void compare(int at, Understanding value, RecordData row) {
            var said = remarks.computeIfAbsent(at, one -> new ArrayList<>());
            var series = value.series;
            if (value.known != null && value.known.retracted()) {
                said.add(words.say(language, "newest.retracted"));
            }
            if (value.known != null && value.known.unread() && form.saving().read()) {
                said.add(words.say(language, "newest.unread"));
            }
            if (value.brought != null && value.brought.isOfUnknownType()) {
                said.add(words.say(language, "newest.kind-unknown"));
            }
            if (series == null) {
                return;
            }
            var last = inWords(series.last(), language);
            var earlier = Series.time(series.last());
            if (value.time != null && earlier != null && AsOf.BY_START.compare(value.time, earlier) <= 0) {
                said.add(words.say(language, "newest.older", last));
            }
            var before = RecordCheck.number(series.last().get("amount")).orElse(BigDecimal.ZERO);
            var now = RecordCheck.number(row.get("amount")).orElse(BigDecimal.ZERO);
            if (before.signum() > 0 && now.signum() > 0) {
                var factor = now.divide(before, 4, RoundingMode.HALF_UP);
                var change = Amounts.change(factor.subtract(BigDecimal.ONE), language);
                var jumps = factor.compareTo(JUMP) >= 0 || factor.multiply(JUMP).compareTo(BigDecimal.ONE) <= 0;
                said.add(0, words.say(language, jumps ? "newest.jump" : "newest.change", change, last));
            }
        }

        private String understood(Understanding value) {
            if (value.amount == null || value.time == null || value.series == null) {
                return "";
            }
            return exact(new BigDecimal(value.amount), value) + ", " + value.time.inWords(language);
        }

        private String exact(BigDecimal amount, Understanding value) {
            var rest = form.rest();
            var unit = rest != null && !form.isPasted()
                    ? rest.getOrDefault("unit", "")
                    : value.series == null ? "" : value.series.last().get("unit");
            return unit.equals("percent") || unit.equals("year")
                    ? Amounts.write(amount, unit, language)
                    : Amounts.exact(amount, language) + " " + vocabulary.label("unit", unit, language);
        }

        private List<Fate.Reading> readings(Understanding value) {
            var readings = new ArrayList<Fate.Reading>();
            for (var read : value.doubtful) {
                for (var number : new BigDecimal[] {read.value(), read.other()}) {
                    if (number != null) {
                        var code = WrittenAmount.code(number);
                        readings.add(new Fate.Reading(code, exact(number, value), code.equals(value.amount)));
                    }
                }
            }
            return readings;
        }

        private String source(Understanding value) {
            if (value.known != null) {
                return value.known.inWords();
            }
            return value.brought == null ? "" : value.brought.title();
        }

        private String seen() {
            return digest(
                    form.metric(),
                    form.product(),
                    form.like(),
                    values.stream().map(Understanding::seen).toList(),
                    form.rest());
        }

        /** The values of the same metrics, as they are without those that were typed. */
        private String state() {
            Set<String> used = new HashSet<>();
            values.forEach(value ->
                    used.add(value.series == null ? "" : value.series.last().get("metric")));
            return digest(before.rows(EvidenceFields.FIGURES).stream()
                    .filter(figure -> used.contains(figure.get("metric")))
                    .map(figure -> new TreeMap<>(figure.values()))
                    .toList());
        }

        private String digest(@Nullable Object... parts) {
            return DigestUtils.md5DigestAsHex(Arrays.toString(parts).getBytes(StandardCharsets.UTF_8));
        }
    }
}
