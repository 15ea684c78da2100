package org.luopan.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.recordstore.RecordFixtures.LINKS;
import static org.luopan.recordstore.RecordFixtures.SHAPE;
import static org.luopan.recordstore.RecordFixtures.row;
import static org.luopan.recordstore.RecordFixtures.typed;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;
import org.luopan.RandomCases;
import org.luopan.difference.DiffPart;
import org.luopan.difference.RecordDiff;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.json.JsonMapper;

/** Records read from a request, tidied, compared and stored as JSON. */
class RecordTests {

    private final RecordJson json = new RecordJson(JsonMapper.shared());
    private final RecordInput input = new RecordInput(json);

    private static final Arbitrary<String> WORDS =
            Arbitraries.strings().withChars("ab微 .\n").ofMaxLength(12).map(String::strip);

    private static final Arbitrary<RecordData> RECORDS = Combinators.combine(
                    WORDS,
                    WORDS,
                    Combinators.combine(WORDS, Arbitraries.integers().between(1, 4))
                            .as((note, id) -> row("to", "term/" + id, "relation", "similar", "id", "" + id)
                                    .with("note_en", note))
                            .list()
                            .uniqueElements(row -> row.get("id"))
                            .ofMaxSize(4))
            .as((text, body, rows) ->
                    typed().with("text_en", text).with("body_en", body).with("links", rows));

    @Test
    void comesBackFromJsonAsItWas() {
        RandomCases.hold(
                RECORDS,
                500,
                record -> assertThat(json.read(json.write(record))).isEqualTo(record));
    }

    @Test
    void isReadFromTheFormAsItWasTyped() {
        RandomCases.hold(RECORDS, 500, record -> {
            var sent = new LinkedMultiValueMap<String, String>();
            record.values().forEach(sent::add);
            var rows = record.rows("links");
            for (var i = 0; i < rows.size(); i++) {
                for (var value : rows.get(i).values().entrySet()) {
                    sent.add("links." + i + "." + value.getKey(), value.getValue());
                }
            }
            var read = input.read(SHAPE.parts().get(0), RecordData.NOTHING, sent);
            assertThat(read).isEqualTo(record);
        });
    }

    @Test
    void losesMarksThatNobodySeesOnTheWayIn() {
        var sent = new LinkedMultiValueMap<String, String>();
        sent.add("name_en", "\u00a0Bidi \u202eobnok\u200b ");
        sent.add("years", "2016\u00a02017, \u200b2018");
        sent.add("links.0.note_en", "\u200b");
        var read = input.read(SHAPE.parts().get(0), RecordData.NOTHING, sent);
        assertThat(read.get("name_en")).isEqualTo("Bidi obnok");
        assertThat(read.several("years")).containsExactly("2016", "2017", "2018");
        assertThat(read.rows("links")).containsExactly(RecordData.NOTHING);
        assertThat(SHAPE.completing()
                        .apply(typed("name_en", "a\u202eb\u00a0", "url", "HTTPS://Räksmörgås.se/a|b\u200b")
                                .with("links", List.of(row("note_en", "\u2800x\ufeff")))))
                .isEqualTo(typed("name_en", "ab", "url", "https://xn--rksmrgs-5wao1o.se/a%7Cb")
                        .with("links", List.of(row("note_en", "x"))));
    }

    @Test
    void keepsARowsNumberForOneRowOnly() {
        var stored = typed().with("links", List.of(row("id", "7", "to", "a"), row("id", "8", "to", "b")));
        var twice = typed().with(
                        "links",
                        List.of(row("id", "7", "to", "a"), row("id", "7", "to", "c"), row("id", "9", "to", "d")));
        assertThat(RecordInput.withRowsOf(SHAPE, twice, List.of(stored)).rows("links"))
                .extracting(row -> row.get("id"))
                .containsExactly("7", "", "");
    }

    @Test
    void differsFromAnotherInWhatWasChangedAndNothingElse() {
        RandomCases.hold(Combinators.combine(RECORDS, RECORDS).as(List::of), 500, two -> {
            var before = two.get(0);
            var after = two.get(1);
            var comparison = RecordDiff.of(SHAPE, before, after);
            assertThat(comparison.changed()).isEqualTo(!before.equals(after) && differs(before, after));
            assertThat(RecordDiff.of(SHAPE, after, before).changes()).isEqualTo(comparison.changes());
            comparison.parts().get(0).fields().forEach(field -> {
                assertThat(said(field.pieces(), DiffPart.State.ADDED)).isEqualTo(field.before());
                assertThat(said(field.pieces(), DiffPart.State.REMOVED)).isEqualTo(field.after());
            });
        });
    }

    private static boolean differs(RecordData before, RecordData after) {
        var rows = before.rows("links");
        return !before.values().equals(after.values())
                || rows.size() != after.rows("links").size()
                || !rows.containsAll(after.rows("links"));
    }

    private static String said(List<DiffPart> pieces, DiffPart.State without) {
        return pieces.stream()
                .filter(piece -> piece.state() != without)
                .map(DiffPart::words)
                .collect(Collectors.joining());
    }

    @Test
    void isToldByWhatMakesItsRowsUnique() {
        assertThat(LINKS.key(row("to", "a", "relation", "similar"))).containsExactly("similar", "a");
        assertThat(LINKS.key(row("to", "a"))).isEmpty();
    }

    @Test
    void movesItsRows() {
        var record = typed().with("links", List.of(row("to", "a"), row("to", "b")));
        assertThat(RecordInput.moveRows(record, "up:links:1").rows("links"))
                .extracting(row -> row.get("to"))
                .containsExactly("b", "a");
        for (var odd : List.of("up:links:0", "down:links:1", "remove:links:99999", "up:links:7")) {
            assertThat(RecordInput.moveRows(record, odd)).isEqualTo(record);
        }
    }
}
