package org.luopan.delivery;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.luopan.audit.AuditLog;
import org.luopan.content.ContentWrites;
import org.luopan.delivery.DeliveryRows.Arrived;
import org.luopan.difference.Merge;
import org.luopan.language.Language;
import org.luopan.record.RecordData;
import org.luopan.record.RecordJson;
import org.luopan.record.RecordType;
import org.luopan.record.RecordTypes;
import org.luopan.recordstore.RecordStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.DigestUtils;

/**
 * Words, metrics, tier lists and corrections in which an editor and a release, or an import, changed the same. The editor's version
 * stays until somebody decides.
 */
@Service
public class DifferingWords {

    private final DeliveryRows rows;
    private final WordDelivery words;
    private final ReleaseJson releases;
    private final RecordTypes recordTypes;
    private final RecordStore records;
    private final RecordJson json;
    private final ContentWrites writes;
    private final AuditLog log;
    private final JdbcClient jdbc;

    DifferingWords(
            DeliveryRows rows,
            WordDelivery words,
            ReleaseJson releases,
            RecordTypes recordTypes,
            RecordStore records,
            RecordJson json,
            ContentWrites writes,
            AuditLog log,
            JdbcClient jdbc) {
        this.rows = rows;
        this.words = words;
        this.releases = releases;
        this.recordTypes = recordTypes;
        this.records = records;
        this.json = json;
        this.writes = writes;
        this.log = log;
        this.jdbc = jdbc;
    }

    /**
     * One record in which both changed the same.
     *
     * @param note the release, or that it was imported
     * @param proposed what the record would be with what came
     * @param token says which two versions somebody has seen
     */
    public record Differing(RecordType type, long id, String note, RecordData live, RecordData proposed, String token) {

        /** What the record is called: its first text in this language, or else its slug. */
        public String title(Language language) {
            return type.title(live, language.code());
        }
    }

    /** A release or an import changed the same as an editor in a record that is no entry; told in the transaction in which it did. */
    public record Differed(String kind, long id, String title, String note) {}

    @Transactional(readOnly = true)
    public long count() {
        return rows.countDiffering();
    }

    /** The first of them, by kind and name. */
    @Transactional(readOnly = true)
    public List<Differing> first(int most) {
        return rows.differing(most).stream().flatMap(this::differing).toList();
    }

    /** What one record differs in; empty if in nothing. */
    @Transactional(readOnly = true)
    public Optional<Differing> of(String kind, long id) {
        return rows.differing(kind, id).stream().flatMap(this::differing).findFirst();
    }

    /** Forgets what came if a record has been saved that says the same, or deleted; the caller provides the transaction. */
    public void settle(String kind, long id) {
        rows.differing(kind, id).stream()
                .filter(arrived ->
                        differing(arrived).noneMatch(one -> !one.proposed().equals(one.live())))
                .forEach(arrived -> rows.done(arrived, DeliveryState.DELIVERED, id));
    }

    /** Takes over what came, or keeps what the editor wrote; returns false, without doing it, if either has changed meanwhile. */
    public boolean decide(String kind, long id, String token, boolean takeOver) {
        return writes.exclusively(() -> {
            var arrived = rows.differing(kind, id).stream()
                    .filter(one -> differing(one).anyMatch(seen -> seen.token().equals(token)))
                    .findFirst()
                    .orElse(null);
            if (arrived == null) {
                return false;
            }
            var seen = differing(arrived).findFirst().orElseThrow();
            if (takeOver) {
                words.write(seen.type(), id, seen.live(), seen.proposed(), seen.note());
            }
            log.record(
                    kind + (takeOver ? ".take" : ".keep"), WordDelivery.subject(arrived, seen.live()), arrived.note());
            rows.done(arrived, DeliveryState.DELIVERED, id);
            return true;
        });
    }

    /** The record with what came where both changed the same; none if it is gone. */
    private Stream<Differing> differing(Arrived arrived) {
        var type = recordTypes.find(arrived.kind()).orElseThrow();
        var id = arrived.itemId() == null ? 0 : arrived.itemId();
        return records.load(type, id).stream().map(live -> {
            var proposed = proposed(arrived, type, live);
            var versions = json.write(live) + json.write(proposed);
            return new Differing(
                    type,
                    id,
                    arrived.note(),
                    live,
                    proposed,
                    DigestUtils.md5DigestAsHex(versions.getBytes(StandardCharsets.UTF_8)));
        });
    }

    private RecordData proposed(Arrived arrived, RecordType type, RecordData live) {
        var names = new CurrentNames(jdbc);
        var came = names.in(type, releases.read(arrived.came()));
        return arrived.before() == null
                ? came
                : Merge.of(type, names.in(type, releases.read(arrived.before())), came, live, List.of())
                        .typed();
    }
}
