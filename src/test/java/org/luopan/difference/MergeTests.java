package org.luopan.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.luopan.entry.EntryKind;
import org.luopan.record.Field;
import org.luopan.record.FieldType;
import org.luopan.record.RecordData;
import org.luopan.record.RecordType;
import org.luopan.record.RowGroup;
import org.luopan.record.Section;

class MergeTests {

    private static final RecordType SHAPE = RecordType.ofEntry(
            EntryKind.TERM,
            "term",
            List.of(new Section(
                    "about",
                    List.of(
                            Field.text("name", 80),
                            Field.text("note", 80),
                            new Field(
                                    "tags", FieldType.WORDS, "", "", 40, false, List.of(), "", null, null, "", false)),
                    List.of(
                            RowGroup.of(
                                    "figures",
                                    "figure",
                                    "entry_id",
                                    List.of(
                                            Field.text("metric", 40),
                                            Field.text("amount", 40),
                                            Field.text("locator", 40))),
                            RowGroup.of("names", "name", "entry_id", List.of(Field.text("name", 40)))
                                    .plain(),
                            RowGroup.of(
                                            "said",
                                            "said",
                                            "entry_id",
                                            List.of(Field.text("means", 40), Field.text("words", 40)))
                                    .plain()
                                    .uniqueBy("means")))),
            List.of(),
            UnaryOperator.identity());

    private static final RecordData FIRST = row("1", "mau", "10", "");
    private static final RecordData SECOND = row("2", "dau", "5", "");
    private static final RecordData NEW = row("", "revenue", "7", "p. 1");

    private static final RecordData BASE =
            typed("WeChat", "old").with("tags", "a\nb").with("figures", List.of(FIRST, SECOND));

    @Test
    void takesWhatOnlyOneSideChanged() {
        var merge = merge(BASE.with("name", "Weixin"), BASE.with("note", "new"));

        assertThat(merge.collisions()).isEmpty();
        assertThat(merge.typed()).isEqualTo(BASE.with("name", "Weixin").with("note", "new"));
    }

    @Test
    void asksWhereBothChangedOneFieldAndPrefersMine() {
        var merge = merge(BASE.with("note", "mine"), BASE.with("note", "theirs"));

        assertThat(merge.collisions())
                .singleElement()
                .satisfies(collision -> assertThat(collision)
                        .extracting(
                                Merge.Collision::path,
                                Merge.Collision::base,
                                Merge.Collision::mine,
                                Merge.Collision::theirs)
                        .containsExactly("note", "old", "mine", "theirs"));
        assertThat(merge.typed().get("note")).isEqualTo("mine");
        assertThat(Merge.of(SHAPE, BASE, BASE.with("note", "mine"), BASE.with("note", "theirs"), List.of("note"))
                        .typed()
                        .get("note"))
                .isEqualTo("theirs");
    }

    @Test
    void findsNoCollisionWhereBothTypedTheSame() {
        var same = BASE.with("note", "same").with("figures", List.of(FIRST, SECOND, NEW));
        var merge = merge(same, same);

        assertThat(merge.collisions()).isEmpty();
        assertThat(merge.typed()).isEqualTo(same);
    }

    @Test
    void mergesTheFieldsOfOneRow() {
        var mine = BASE.with("figures", List.of(FIRST.with("locator", "p. 12"), SECOND));
        var theirs = BASE.with("figures", List.of(FIRST.with("amount", "11"), SECOND));
        var merge = merge(mine, theirs);

        assertThat(merge.collisions()).isEmpty();
        assertThat(merge.typed().rows("figures"))
                .containsExactly(FIRST.with("locator", "p. 12").with("amount", "11"), SECOND);
    }

    @Test
    void asksForTheFieldOfARowAlone() {
        var mine = BASE.with("figures", List.of(FIRST.with("amount", "12").with("locator", "p. 1"), SECOND));
        var theirs = BASE.with("figures", List.of(FIRST.with("amount", "11"), SECOND));
        var merge = merge(mine, theirs);

        assertThat(merge.collisions()).extracting(Merge.Collision::path).containsExactly("figures.0.amount");
        assertThat(merge.typed().rows("figures").get(0))
                .isEqualTo(mine.rows("figures").get(0));
    }

    @Test
    void keepsTheRowsThatBothAdded() {
        var other = row("", "users", "3", "");
        var merge = merge(
                BASE.with("figures", List.of(FIRST, NEW, SECOND)), BASE.with("figures", List.of(FIRST, SECOND, other)));

        assertThat(merge.collisions()).isEmpty();
        assertThat(merge.typed().rows("figures")).containsExactly(FIRST, NEW, SECOND, other);
    }

    @Test
    void takesARowThatBothAddedOnce() {
        var published = NEW.with(RecordData.ID, "77");
        var merge = merge(
                BASE.with("figures", List.of(FIRST, SECOND, NEW)),
                BASE.with("figures", List.of(FIRST, SECOND, published)));

        assertThat(merge.collisions()).isEmpty();
        assertThat(merge.typed().rows("figures")).containsExactly(FIRST, SECOND, published);
    }

    @Test
    void dropsARowThatOneSideRemovedAndTheOtherLeft() {
        assertThat(merge(BASE.with("figures", List.of(SECOND)), BASE.with("note", "new"))
                        .typed()
                        .rows("figures"))
                .containsExactly(SECOND);
        assertThat(merge(BASE.with("note", "new"), BASE.with("figures", List.of(FIRST)))
                        .typed()
                        .rows("figures"))
                .containsExactly(FIRST);
    }

    @Test
    void asksForARowThatOneSideChangedAndTheOtherRemoved() {
        var changed = BASE.with("figures", List.of(FIRST.with("amount", "11"), SECOND));
        var removed = BASE.with("figures", List.of(SECOND));

        assertThat(merge(removed, changed).collisions())
                .extracting(Merge.Collision::path)
                .containsExactly("figures.0");
        assertThat(merge(removed, changed).typed().rows("figures")).containsExactly(SECOND);
        assertThat(merge(changed, removed).typed().rows("figures")).hasSize(2);
        assertThat(Merge.of(SHAPE, BASE, changed, removed, List.of("figures.0"))
                        .typed()
                        .rows("figures"))
                .containsExactly(SECOND);
    }

    @Test
    void knowsARowWithoutAnIdByItsWords() {
        var base = BASE.with("figures", List.of(FIRST, SECOND, NEW));
        var mine = base.with("figures", List.of(FIRST, SECOND, NEW.with("locator", "p. 2")));
        var theirs = base.with(
                "figures", List.of(FIRST, SECOND, NEW.with("amount", "8").with(RecordData.ID, "77")));
        var merge = Merge.of(SHAPE, base, mine, theirs, List.of());

        assertThat(merge.collisions()).isEmpty();
        assertThat(merge.typed().rows("figures")).containsExactly(FIRST, SECOND, row("77", "revenue", "8", "p. 2"));
    }

    @Test
    void keepsTheOrderOfWhoeverMovedRows() {
        var moved = BASE.with("figures", List.of(SECOND, FIRST));
        assertThat(merge(moved, BASE.with("figures", List.of(FIRST, SECOND, NEW)))
                        .typed()
                        .rows("figures"))
                .containsExactly(SECOND, NEW, FIRST);
        assertThat(merge(BASE, moved).typed().rows("figures")).containsExactly(SECOND, FIRST);
    }

    @Test
    void mergesSeveralWordsOneByOne() {
        var merge = merge(BASE.with("tags", "a\nb\nc"), BASE.with("tags", "b\nd"));

        assertThat(merge.collisions()).isEmpty();
        assertThat(merge.typed().several("tags")).containsExactly("b", "d", "c");
    }

    @Test
    void mergesRowsWithoutIdentityAsASetAndAsksForThemAsAWhole() {
        var base = BASE.with("names", names("A", "B"));
        var added = Merge.of(
                SHAPE, base, base.with("names", names("A", "B", "C")), base.with("names", names("A")), List.of());
        assertThat(added.collisions()).isEmpty();
        assertThat(added.typed().rows("names")).isEqualTo(names("A", "C"));

        var both = Merge.of(
                SHAPE, base, base.with("names", names("A1", "B")), base.with("names", names("A2", "B")), List.of());
        assertThat(both.collisions()).extracting(Merge.Collision::path).containsExactly("names");
        assertThat(both.typed().rows("names")).isEqualTo(names("A1", "B"));
    }

    private static Merge merge(RecordData mine, RecordData theirs) {
        return Merge.of(SHAPE, BASE, mine, theirs, List.of());
    }

    private static RecordData typed(String name, String note) {
        return RecordData.of(Map.of("name", name, "note", note));
    }

    private static RecordData row(String id, String metric, String amount, String locator) {
        return RecordData.NOTHING
                .with(RecordData.ID, id)
                .with("metric", metric)
                .with("amount", amount)
                .with("locator", locator);
    }

    private static List<RecordData> names(String... names) {
        return java.util.Arrays.stream(names)
                .map(name -> RecordData.NOTHING.with("name", name))
                .toList();
    }

    @Test
    void mergesRowsWithAKeyOneByOne() {
        var base = typed("x", "").with("said", List.of(said("a", "1"), said("b", "2"), said("c", "3")));
        var mine = base.with("said", List.of(said("a", "1 mine"), said("b", "2 mine"), said("c", "3"), said("e", "5")));
        var theirs = base.with(
                "said", List.of(said("a", "1 theirs"), said("b", "2"), said("c", "3 theirs"), said("d", "4")));
        var merge = Merge.of(SHAPE, base, mine, theirs, List.of());

        assertThat(merge.collisions()).extracting(Merge.Collision::path).containsExactly("said.0.words");
        assertThat(merge.typed().rows("said"))
                .containsExactlyInAnyOrder(
                        said("a", "1 mine"),
                        said("b", "2 mine"),
                        said("c", "3 theirs"),
                        said("d", "4"),
                        said("e", "5"));
    }

    private static RecordData said(String means, String words) {
        return RecordData.NOTHING.with("means", means).with("words", words);
    }
}
