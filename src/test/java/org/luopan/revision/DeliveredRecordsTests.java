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
    private RecordTypes recordTypes;

    @Autowired
    private RecordCheck check;

    @Autowired
    private RecordJson json;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void passTheChecksOfTheirForms() {
        for (var subject : subjects()) {
            var recordType = recordTypes.of(subject.kind());
            var typed = records.load(recordType, subject.id()).orElseThrow(() -> new AssertionError(subject.address()));
            assertThat(check.faults(recordType, recordType.completing().apply(typed)))
                    .as(subject.address())
                    .isEmpty();
        }
    }

    @Test
    void areTheSameAfterTheyWereWrittenBack() {
        for (var subject : subjects()) {
            var recordType = recordTypes.of(subject.kind());
            var typed = records.load(recordType, subject.id()).orElseThrow(() -> new AssertionError(subject.address()));
            records.apply(recordType, subject.id(), json.read(json.write(typed)));
            assertThat(records.load(recordType, subject.id()))
                    .as(subject.address())
                    .hasValue(typed);
        }
    }

    @Test
    void comeBackWithTheSameRowsAfterTheyWereTakenAway() {
        for (var subject : subjects()) {
            if (subject.kind() == EntryKind.CITY || subject.kind() == EntryKind.TREND) {
                var recordType = recordTypes.of(subject.kind());
                var typed =
                        records.load(recordType, subject.id()).orElseThrow(() -> new AssertionError(subject.address()));
                records.remove(recordType, subject.id());
                assertThat(records.load(recordType, subject.id()))
                        .as(subject.address())
                        .isEmpty();
                records.apply(recordType, subject.id(), typed);
                assertThat(records.load(recordType, subject.id()))
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
