package org.luopan.vocabularyform;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luopan.address.PageNotFound;
import org.luopan.audit.AuditLog;
import org.luopan.content.ContentWrites;
import org.luopan.delivery.DifferingWords;
import org.luopan.desk.EntryLists;
import org.luopan.difference.Merge;
import org.luopan.language.Language;
import org.luopan.publishing.InvalidRecord;
import org.luopan.record.FieldError;
import org.luopan.record.RecordData;
import org.luopan.record.RecordJson;
import org.luopan.record.RecordType;
import org.luopan.record.RecordTypes;
import org.luopan.recordstore.RecordCheck;
import org.luopan.recordstore.RecordStore;
import org.luopan.synonym.Synonyms;
import org.luopan.wordhistory.WordHistory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.DigestUtils;

/** The records that are not entries: words, metrics, tier lists and corrections. They are saved at once, without drafts. */
@Component
class WordRecords {

    static final List<String> NAMES = List.of("word", "metric", "tier-list", "correction", Synonyms.RECORD);

    private static final Map<String, String> LABELS = Map.of(
            "word", "label", "metric", "label", "tier-list", "name", "correction", "topic", Synonyms.RECORD, "name");

    private final RecordTypes recordTypes;
    private final RecordStore records;
    private final RecordCheck check;
    private final RecordJson json;
    private final ContentWrites writes;
    private final JdbcClient jdbc;
    private final AuditLog log;
    private final DifferingWords differing;
    private final WordHistory history;

    WordRecords(
            RecordTypes recordTypes,
            RecordStore records,
            RecordCheck check,
            RecordJson json,
            ContentWrites writes,
            JdbcClient jdbc,
            AuditLog log,
            DifferingWords differing,
            WordHistory history) {
        this.recordTypes = recordTypes;
        this.records = records;
        this.check = check;
        this.json = json;
        this.writes = writes;
        this.jdbc = jdbc;
        this.log = log;
        this.differing = differing;
        this.history = history;
    }

    /** One record in a list. */
    record StoredWord(long id, String group, String label, String slug) {}

    /**
     * The result of saving.
     *
     * @param id the record that was saved; 0 if it was not
     * @param merged both changes, if another admin had saved in between; null if nobody had
     */
    record Saved(long id, List<FieldError> faults, @Nullable Merged merged) {}

    /**
     * What two admins made of one record.
     *
     * @param typed both changes; where they collide mine, but no row that only one of them removed is missing
     * @param token what is there now, for the next save
     * @param known whether it is known what the form was opened on; otherwise nothing is saved by itself
     */
    record Merged(RecordData typed, String token, List<Merge.Collision> collisions, boolean known) {

        boolean settled() {
            return known && collisions.isEmpty();
        }
    }

    static RecordType recordType(RecordTypes recordTypes, String name) {
        return recordTypes
                .find(name)
                .filter(recordType -> recordType.kind() == null)
                .orElseThrow(PageNotFound::new);
    }

    @Transactional(readOnly = true)
    public List<StoredWord> list(String name, String q, Language language) {
        var recordType = recordType(recordTypes, name);
        var label = LABELS.get(name);
        var group = name.equals("word") ? "facet" : "''";
        var slug = name.equals("correction") ? "''" : "slug";
        return jdbc.sql("select id, " + group + " as row_group, coalesce(" + label + "_" + language.code() + ", "
                        + label
                        + "_en) as label, " + slug + " as slug from " + recordType.table() + " where :q = '' or lower("
                        + label
                        + "_en) like :like escape '!' or lower(" + label + "_sv) like :like escape '!' or " + slug
                        + " like :like escape '!' or " + group + " = :q order by row_group, sort_order, id")
                .param("q", q)
                .param("like", EntryLists.like(q))
                .query((row, number) -> new StoredWord(
                        row.getLong("id"), row.getString("row_group"), row.getString("label"), row.getString("slug")))
                .list();
    }

    /** The labels of some records, by what the log calls them ({@code metric/mau}); of words that are in several facets, all. */
    @Transactional(readOnly = true)
    public Map<String, String> labels(Map<String, List<String>> called, Language language) {
        var labels = new LinkedHashMap<String, String>();
        if (!called.isEmpty()) {
            jdbc.sql(called.keySet().stream()
                            .map(name -> labelled(name, language))
                            .collect(Collectors.joining(" union all ")))
                    .params(called.entrySet().stream()
                            .collect(Collectors.toMap(kind -> kind.getKey().replace('-', '_'), Map.Entry::getValue)))
                    .query(row -> {
                        labels.merge(
                                row.getString("subject"),
                                row.getString("label"),
                                (one, other) -> one.equals(other) ? one : one + " / " + other);
                    });
        }
        return labels;
    }

    private String labelled(String name, Language language) {
        var label = LABELS.get(name);
        var slug = name.equals("correction") ? "cast(id as varchar(20))" : "slug";
        return "select '" + name + "/' || " + slug + " as subject, coalesce(" + label + "_" + language.code() + ", "
                + label + "_en) as label from " + recordType(recordTypes, name).table() + " where " + slug + " in (:"
                + name.replace('-', '_') + ")";
    }

    @Transactional(readOnly = true)
    public Optional<RecordData> find(String name, long id) {
        return records.load(recordType(recordTypes, name), id);
    }

    /** A record as a form was opened on it, although somebody may have saved it since; as it is now if that is not known any more. */
    @Transactional(readOnly = true)
    public Optional<RecordData> opened(String name, long id, String token) {
        return find(name, id)
                .map(now -> token(now).equals(token)
                        ? now
                        : earlier(name, id, token).orElse(now));
    }

    private Optional<RecordData> earlier(String name, long id, String token) {
        return history.states(name, id).stream()
                .filter(state -> digest(state).equals(token))
                .findFirst()
                .map(json::read);
    }

    /** The token in a form, by which a save on top of another admin's is noticed. */
    String token(RecordData typed) {
        return digest(json.write(typed));
    }

    private static String digest(String written) {
        return DigestUtils.md5DigestAsHex(written.getBytes(StandardCharsets.UTF_8));
    }

    /** Saves a record, or creates one if there is no id. */
    Saved save(String name, @Nullable Long id, String token, RecordData typed) {
        try {
            return saved(name, id, token, typed);
        } catch (InvalidRecord conflict) {
            return new Saved(0, conflict.faults(), null);
        }
    }

    private Saved saved(String name, @Nullable Long id, String token, RecordData typed) {
        var recordType = recordType(recordTypes, name);
        return writes.exclusively(() -> {
            var before = id == null ? null : records.load(recordType, id).orElseThrow(PageNotFound::new);
            var completed = recordType.completing().apply(typed);
            if (id == null || before == null || token(before).equals(token)) {
                return written(recordType, id, before, completed, null);
            }
            var merged = merged(recordType, earlier(name, id, token), completed, before);
            return merged.settled()
                    ? written(recordType, id, before, merged.typed(), merged)
                    : new Saved(0, List.of(), merged);
        });
    }

    /** Both changes; a row that one of the two removed and the other changed stays. */
    private Merged merged(RecordType recordType, Optional<RecordData> opened, RecordData mine, RecordData theirs) {
        var base = opened.orElse(RecordData.NOTHING);
        var theirsStay = Merge.of(recordType, base, mine, theirs, List.of()).collisions().stream()
                .filter(collision ->
                        collision.field() == null && collision.mine().isEmpty())
                .map(Merge.Collision::path)
                .toList();
        var merge = Merge.of(recordType, base, mine, theirs, theirsStay);
        return new Merged(merge.typed(), token(theirs), merge.collisions(), opened.isPresent());
    }

    private Saved written(
            RecordType recordType,
            @Nullable Long id,
            @Nullable RecordData before,
            RecordData completed,
            @Nullable Merged merged) {
        var name = recordType.name();
        var faults = faults(recordType, before, completed);
        if (!faults.isEmpty()) {
            return new Saved(0, faults, merged);
        }
        var saved = id == null ? records.create(recordType, completed) : id;
        writes.touch(name, saved);
        if (id != null) {
            records.apply(recordType, id, completed);
            writes.touch(name, id);
        }
        differing.settle(name, saved);
        history.record(
                recordType, saved, before, records.load(recordType, saved).orElseThrow(), "");
        log.record(name + ".save", subject(name, saved, completed), null);
        return new Saved(saved, List.of(), merged);
    }

    private List<FieldError> faults(RecordType recordType, @Nullable RecordData before, RecordData completed) {
        var faults = new ArrayList<>(check.faults(recordType, completed));
        if (before == null) {
            if (taken(recordType, completed)) {
                faults.add(FieldError.at("slug", "fault.taken"));
            }
            return faults;
        }
        for (var fixed : List.of("slug", "facet")) {
            // What cannot be changed need not be valid: units have names like CNY.
            faults.removeIf(fault -> fault.path().equals(fixed));
            if (!before.get(fixed).equals(completed.get(fixed))) {
                faults.add(FieldError.at(fixed, "fault.fixed"));
            }
        }
        return faults;
    }

    /** Deletes a record; returns false if others still refer to it. */
    boolean delete(String name, long id) {
        var recordType = recordType(recordTypes, name);
        try {
            return writes.exclusively(() -> {
                var typed = records.load(recordType, id).orElseThrow(PageNotFound::new);
                if (name.equals("word") && used(typed)) {
                    return false;
                }
                writes.touch(name, id);
                records.remove(recordType, id);
                differing.settle(name, id);
                history.record(recordType, id, typed, null, "");
                log.record(name + ".delete", subject(name, id, typed), null);
                return true;
            });
        } catch (InvalidRecord used) {
            return false;
        }
    }

    /** As the log names a record: by its slug, or by its number if it has none. */
    private static String subject(String name, long id, RecordData typed) {
        return name + "/" + (typed.has("slug") ? typed.get("slug") : id);
    }

    /** Whether entries refer to a word by its slug. */
    private boolean used(RecordData word) {
        var query = switch (word.get("facet")) {
            case "category" -> "select count(*) from platform where category = :slug";
            case "openness" -> "select count(*) from platform where openness = :slug";
            case "fee-period" -> "select count(*) from account_route where fee_period = :slug";
            case "account" -> "select count(*) from account_route_who where who = :slug";
            case "industry" -> "select count(*) from account_route_industry where industry = :slug";
            case "unit" -> "select count(*) from figure where unit = :slug";
            case "strength", "closeness" -> "select 1";
            default -> "select 0";
        };
        return jdbc.sql(query).param("slug", word.get("slug")).query(Long.class).single() > 0;
    }

    private boolean taken(RecordType recordType, RecordData typed) {
        if (!recordType.fields().stream().anyMatch(field -> field.name().equals("slug"))) {
            return false;
        }
        var facet = recordType.name().equals("word") ? " and facet = :facet" : "";
        var query = jdbc.sql("select count(*) from " + recordType.table() + " where slug = :slug" + facet)
                .param("slug", typed.get("slug"));
        return (facet.isEmpty() ? query : query.param("facet", typed.get("facet")))
                        .query(Long.class)
                        .single()
                > 0;
    }
}
