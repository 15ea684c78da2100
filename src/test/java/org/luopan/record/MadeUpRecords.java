package org.luopan.record;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.luopan.entry.EntryKind;
import org.luopan.record.Field.ListTable;
import tools.jackson.databind.json.JsonMapper;

/** A record type that is made up, small enough to be read at a glance, and one record of it: a platform called Lantern. */
public final class MadeUpRecords {

    /** The amount from which on a figure is doubted. */
    private static final BigDecimal MOST = new BigDecimal("2000000000");

    public static final RowGroup FIGURES = RowGroup.of(
                    "figures",
                    "figure",
                    "entry_id",
                    List.of(
                            Field.code("metric", List.of("mau", "dau"), "metric")
                                    .mandatory(),
                            Field.decimal("amount"),
                            Field.time("as_of"),
                            Field.text("note_en", 40)))
            .uniqueBy("metric", "as_of");

    public static final Section ABOUT = Section.of(
            "about",
            List.of(
                    Field.slug("slug", 40).mandatory(),
                    Field.text("name_en", 40).mandatory(),
                    Field.text("name_sv", 40),
                    Field.longText("summary_en", 80),
                    Field.year("first_year", 1990, 2100),
                    Field.several("years", FieldType.NUMBERS, new ListTable("year", "entry_id", "year"))
                            .within(1990, 2100)));

    public static final Section NUMBERS = Section.of("figures", List.of(), FIGURES);

    public static final RecordType TYPE = RecordType.ofEntry(
            EntryKind.PLATFORM,
            "platform",
            List.of(ABOUT, NUMBERS),
            List.of(MadeUpRecords::doubtLargeNumbers),
            UnaryOperator.identity());

    public static final RecordJson JSON = new RecordJson(JsonMapper.shared());

    public static final RecordData LANTERN = RecordData.of(Map.of(
                    "slug", "lantern",
                    "name_en", "Lantern",
                    "summary_en", "Letters among students.",
                    "first_year", "2018",
                    "years", "2018\n2019"))
            .with("figures", List.of(figure("7", "mau", "120500000", "2026-Q3")));

    private MadeUpRecords() {}

    /** Knows the made-up type alone. */
    public static RecordTypes types() {
        LastPlace places = mock();
        when(places.complete(any(), any())).thenAnswer(asked -> asked.getArgument(1));
        return new RecordTypes(List.of(TYPE), places);
    }

    public static RecordInput input() {
        return new RecordInput(JSON);
    }

    /** A row of figures; without an id it was never stored. */
    public static RecordData figure(String id, String metric, String amount, String asOf) {
        return RecordData.NOTHING
                .with(RecordData.ID, id)
                .with("metric", metric)
                .with("amount", amount)
                .with("as_of", asOf);
    }

    private static void doubtLargeNumbers(RecordData typed, Consumer<FieldError> faults) {
        var rows = typed.rows("figures");
        for (var i = 0; i < rows.size(); i++) {
            if (rows.get(i).has("amount") && new BigDecimal(rows.get(i).get("amount")).compareTo(MOST) > 0) {
                faults.accept(FieldError.doubtful(
                        "figures." + i + ".amount", "fault.implausible.max", "5", "mau", MOST.toPlainString()));
            }
        }
    }
}
