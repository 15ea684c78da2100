package org.luopan.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.luopan.WritingTest;
import org.luopan.entry.DeskEntry;
import org.luopan.entry.EntryKind;
import org.luopan.language.Localized;
import org.luopan.record.RecordJson;
import org.luopan.record.RecordTypes;
import org.luopan.recordstore.RecordCheck;
import org.luopan.recordstore.RecordStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Every entry as it was delivered, through the form that edits it. */
@WritingTest
@Transactional
class DeliveredRecordsTests {

    @Autowired
    private RecordStore records;

    @Autowired
    private RecordTypes shapes;

    @Autowired
    private RecordCheck check;

    @Autowired
    private RecordJson json;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void passTheChecksOfTheirForms() {
        for (var subject : subjects()) {
            var shape = shapes.of(subject.kind());
            var typed = records.load(shape, subject.id()).orElseThrow(() -> new AssertionError(subject.address()));
            assertThat(check.faults(shape, shape.completing().apply(typed)))
                    .as(subject.address())
                    .isEmpty();
        }
    }

    @Test
    void areTheSameAfterTheyWereWrittenBack() {
        for (var subject : subjects()) {
            var shape = shapes.of(subject.kind());
            var typed = records.load(shape, subject.id()).orElseThrow(() -> new AssertionError(subject.address()));
            records.apply(shape, subject.id(), json.read(json.write(typed)));
            assertThat(records.load(shape, subject.id())).as(subject.address()).hasValue(typed);
        }
    }

    @Test
    void comeBackWithTheSameRowsAfterTheyWereTakenAway() {
        for (var subject : subjects()) {
            if (subject.kind() == EntryKind.CITY || subject.kind() == EntryKind.TREND) {
                var shape = shapes.of(subject.kind());
                var typed = records.load(shape, subject.id()).orElseThrow(() -> new AssertionError(subject.address()));
                records.remove(shape, subject.id());
                assertThat(records.load(shape, subject.id()))
                        .as(subject.address())
                        .isEmpty();
                records.apply(shape, subject.id(), typed);
                assertThat(records.load(shape, subject.id()))
                        .as(subject.address())
                        .hasValue(typed);
            }
        }
    }

    private List<DeskEntry> subjects() {
        return jdbc.sql("select id, kind, slug from entry where status = 'published' order by id")
                .query((row, number) -> new DeskEntry(
                        row.getLong("id"),
                        EntryKind.of(row.getString("kind")),
                        row.getString("slug"),
                        new Localized("", ""),
                        "published",
                        0))
                .list();
    }
}
