package org.luopan.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.luopan.WritingTest;
import org.luopan.account.Editor;
import org.luopan.account.Role;
import org.luopan.delivery.Deliveries.Brought;
import org.luopan.delivery.Staging.Coming;
import org.luopan.entry.DeskEntry;
import org.luopan.entry.EntryKind;
import org.luopan.publishing.Bin;
import org.luopan.publishing.Restorations;
import org.luopan.publishing.RevisionFixtures;
import org.luopan.publishing.Revisions;
import org.luopan.publishing.Save;
import org.luopan.publishing.Saves;
import org.luopan.record.RecordData;
import org.luopan.record.RecordJson;
import org.luopan.revision.Revision;
import org.luopan.revision.RevisionState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the next release does to entries that editors have changed, or have not. */
@WritingTest
class DeliveriesTests {

    private static final Editor ADA = new Editor(3, "ada", "Ada", Role.ADMIN);
    private static final String NOTE = "Luopan 9.9";

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Revisions revisions;

    @Autowired
    private Restorations restorations;

    @Autowired
    private Saves saves;

    @Autowired
    private Bin bin;

    @Autowired
    private RecordJson json;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JdbcTemplate batches;

    @Autowired
    private DifferingWords differing;

    @AfterEach
    void putBack() {
        RevisionFixtures.closeDrafts(jdbc);
        for (var name : List.of("hongbao", "mcn", "koc", "gmv", "danmu", "kaola", "guochao", "platform/tantan")) {
            if (entry(name).isPublished()) {
                RevisionFixtures.restoreDelivered(
                        revisions, restorations, entry(name).id(), ADA);
            }
        }
        jdbc.sql("update delivery set came = coalesce(delivered, came), delivered = null, state = 'delivered'")
                .update();
    }

    @Test
    @EnabledIfSystemProperty(named = "luopan.test.database", matches = "postgres")
    void tellPostgresHowMuchCame() {
        assertThat(jdbc.sql(
                                "select count(*) from pg_class where relname in ('entry', 'claim', 'figure') and reltuples > 0")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void isPublishedWhereNobodyHasEdited() {
        release("term", "hongbao", came -> came.with("summary_en", "Gift money."));

        assertThat(live("hongbao").get("summary_en")).isEqualTo("Gift money.");
        var last = last("hongbao");
        assertThat(last.state()).isEqualTo(RevisionState.PUBLISHED);
        assertThat(last.author()).isEqualTo("Luopan");
        assertThat(last.note()).isEqualTo(NOTE);
        assertThat(state("hongbao")).isEqualTo("delivered");
        deliveries.deliver();
        assertThat(last("hongbao").id()).as("a second start changes nothing").isEqualTo(last.id());
    }

    @Test
    void isMergedWithWhatEditorsChangedElsewhere() {
        edit("mcn", live -> live.with("summary_sv", "Ett bolag."));
        release("term", "mcn", came -> came.with("summary_en", "An agency."));

        assertThat(live("mcn").get("summary_sv")).isEqualTo("Ett bolag.");
        assertThat(live("mcn").get("summary_en")).isEqualTo("An agency.");
        assertThat(last("mcn").note()).isEqualTo(NOTE);
    }

    @Test
    void isProposedWhereBothChangedTheSame() {
        edit("koc", live -> live.with("summary_en", "What Ada wrote."));
        release("term", "koc", came -> came.with("summary_en", "What came.").with("pinyin", "new"));

        assertThat(live("koc").get("summary_en")).isEqualTo("What Ada wrote.");
        assertThat(live("koc").get("pinyin")).as("what does not collide").isEqualTo("new");
        var proposal = last("koc");
        assertThat(proposal.state()).isEqualTo(RevisionState.IN_REVIEW);
        assertThat(proposal.author()).isEqualTo("Luopan");
        assertThat(revisions.content(proposal).get("summary_en")).isEqualTo("What came.");
        assertThat(revisions.content(proposal).get("pinyin")).isEqualTo("new");
        deliveries.deliver();
        assertThat(last("koc").id()).isEqualTo(proposal.id());
    }

    @Test
    void waitsForADraftThatIsOpen() {
        edit("gmv", live -> live.with("summary_en", "What Ada wrote."));
        save("gmv", live -> live.with("summary_sv", "Utkast."), Save.Action.DRAFT);
        var draft = last("gmv");
        release("term", "gmv", came -> came.with("summary_en", "What came."));

        assertThat(state("gmv")).isEqualTo("waiting");
        assertThat(last("gmv").id()).isEqualTo(draft.id());
        assertThat(live("gmv").get("summary_en")).isEqualTo("What Ada wrote.");

        RevisionFixtures.closeDrafts(jdbc);
        deliveries.deliver();
        assertThat(last("gmv").state()).isEqualTo(RevisionState.IN_REVIEW);
        assertThat(state("gmv")).isEqualTo("proposed");
    }

    @Test
    void keepsADraftThatIsOpenBesideWhatItPublishes() {
        save("guochao", live -> live.with("summary_sv", "Utkast."), Save.Action.DRAFT);
        release("term", "guochao", came -> came.with("summary_en", "What came."));

        assertThat(live("guochao").get("summary_en")).isEqualTo("What came.");
        var open = revisions.open(entry("guochao").id()).orElseThrow();
        assertThat(open.typed().get("summary_sv")).isEqualTo("Utkast.");
        assertThat(open.typed().get("summary_en")).isEqualTo("What came.");
        assertThat(open.live().get("summary_sv")).isNotEqualTo("Utkast.");
    }

    @Test
    void leavesTheBinAlone() {
        var id = entry("kaola").id();
        bin.delete(id, "Gone", ADA);
        release("term", "kaola", came -> came.with("summary_en", "What came."));

        assertThat(state("kaola")).isEqualTo("left");
        assertThat(revisions.subject(id).orElseThrow().binned()).isTrue();
        bin.recover(id, ADA);
        assertThat(live("kaola").get("summary_en")).isNotEqualTo("What came.");
    }

    @Test
    void findsWhatWasRenamedAndWhatRefersToIt() {
        edit("danmu", live -> live.with("slug", "bullet-comments"));
        release("term", "danmu", came -> came.with("summary_en", "Comments that fly."));
        release("term", "mcn", came -> came.with("links", rows(came, "links", "term/danmu")));

        assertThat(live("bullet-comments").get("summary_en")).isEqualTo("Comments that fly.");
        assertThat(revisions.subject(EntryKind.TERM, "danmu")).isEmpty();
        assertThat(live("mcn").rows("links")).extracting(row -> row.get("to")).contains("term/bullet-comments");
        edit("bullet-comments", live -> live.with("slug", "danmu"));
    }

    @Test
    void givesNewRowsTheNumbersTheyComeWith() {
        var row = RecordData.of(Map.of("id", "2000000001", "relation", "see-also", "to", "term/kol"));
        release("term", "hongbao", came -> came.with("links", List.of(row)));
        assertThat(live("hongbao").rows("links")).containsExactly(row);

        release("term", "hongbao", came -> came.with("links", List.of(row.with("to", "term/koc"))));
        assertThat(live("hongbao").rows("links")).containsExactly(row.with("to", "term/koc"));
    }

    @Test
    void proposesARowThatAnEditorHasAddedInOtherWords() {
        edit("platform/tantan", live -> live.with("traits", and(live.rows("traits"), trait("strong"))));
        release(
                "platform",
                "tantan",
                came -> came.with(
                        "traits", and(came.rows("traits"), trait("weak").with("id", "2000000003"))));

        assertThat(live("platform/tantan").rows("traits"))
                .filteredOn(row -> row.get("value").equals("audience:silver"))
                .extracting(row -> row.get("strength"))
                .containsExactly("strong");
        assertThat(last("platform/tantan").state()).isEqualTo(RevisionState.IN_REVIEW);
        assertThat(state("tantan")).isEqualTo("proposed");
    }

    @Test
    void knowsARowThatAnEditorHasAddedInTheSameWordsByItsNumberHere() {
        edit("platform/tantan", live -> live.with("traits", and(live.rows("traits"), trait("strong"))));
        var before = live("platform/tantan").rows("traits");
        var brought = trait("strong").with("id", "2000000004");
        release("platform", "tantan", came -> came.with("traits", and(came.rows("traits"), brought)));
        assertThat(live("platform/tantan").rows("traits")).isEqualTo(before);

        release("platform", "tantan", came -> came.with("traits", last(came.rows("traits"), "strength", "core")));
        assertThat(live("platform/tantan").rows("traits")).isEqualTo(last(before, "strength", "core"));
    }

    @Test
    void givesImportedRowsNumbersThatAreFreeHere() {
        var one = RecordData.of(Map.of("id", "3000000001", "relation", "see-also", "to", "term/mcn"));
        bring("koc", came -> came.with("links", and(came.rows("links"), one)));
        assertThat(live("koc").rows("links")).contains(one);

        // Another base may have given the same number to another row, of this entry or of any other.
        var other = one.with("to", "term/guochao");
        bring("koc", came -> came.with("links", and(came.rows("links"), other)));
        bring("mcn", came -> came.with("links", and(came.rows("links"), other)));
        assertThat(live("koc").rows("links")).contains(one);
        for (var term : List.of("koc", "mcn")) {
            assertThat(live(term).rows("links"))
                    .as(term)
                    .filteredOn(row -> row.get("to").equals("term/guochao")
                            && row.get("relation").equals("see-also"))
                    .extracting(row -> Long.parseLong(row.get("id")))
                    .singleElement()
                    .satisfies(
                            id -> assertThat(id).isGreaterThan(2_000_000_000L).isNotEqualTo(3_000_000_001L));
        }
        var now = live("koc").rows("links");
        bring("koc", came -> came.with("links", and(came.rows("links"), other)));
        assertThat(live("koc").rows("links")).as("once").isEqualTo(now);
        assertThat(jdbc.sql("select count(*) from delivery where origin = 'import'")
                        .query(Long.class)
                        .single())
                .as("what is settled is not kept")
                .isZero();
    }

    @Test
    void bringsNothingOfAnImportIfSomethingFails() {
        var came = json.read(came("term", "hongbao")).with("summary_en", "Imported.");
        var broken = json.read(came("term", "koc")).with("sort_order", "much");
        assertThatThrownBy(() -> deliveries.deliver(
                        List.of(
                                new Brought("term", "hongbao", json.write(came)),
                                new Brought("term", "koc", json.write(broken))),
                        NOTE))
                .isInstanceOf(RuntimeException.class);
        assertThat(live("hongbao").get("summary_en")).isNotEqualTo("Imported.");
        assertThat(state("hongbao")).isEqualTo("delivered");
    }

    private void bring(String term, UnaryOperator<RecordData> change) {
        var came = change.apply(json.read(came("term", term)));
        deliveries.deliver(List.of(new Brought("term", term, json.write(came))), NOTE);
    }

    private static RecordData trait(String strength) {
        return RecordData.of(Map.of("value", "audience:silver", "strength", strength));
    }

    private static List<RecordData> and(List<RecordData> rows, RecordData row) {
        return Stream.concat(rows.stream(), Stream.of(row)).toList();
    }

    private static List<RecordData> last(List<RecordData> rows, String field, String words) {
        var last = rows.size() - 1;
        return and(rows.subList(0, last), rows.get(last).with(field, words));
    }

    @Test
    void bringsNewEntriesThatReferToEachOtherOnce() {
        var link = RecordData.of(Map.of("id", "2000000002", "relation", "see-also", "to", "term/brand-new-b"));
        arrive("term", "brand-new-a", term("brand-new-a").with("links", List.of(link)));
        arrive("term", "brand-new-b", term("brand-new-b"));
        deliveries.deliver();

        assertThat(live("brand-new-a").rows("links")).containsExactly(link);
        assertThat(last("brand-new-b").author()).isEqualTo("Luopan");
        for (var slug : List.of("brand-new-a", "brand-new-b")) {
            var id = entry(slug).id();
            bin.delete(id, "Gone", ADA);
            bin.purge(id, ADA);
        }
        release("term", "brand-new-b", came -> came.with("summary_en", "Once more."));
        assertThat(revisions.subject(EntryKind.TERM, "brand-new-b"))
                .as("purged")
                .isEmpty();
        jdbc.sql("delete from delivery where name like 'brand-new-%'").update();
    }

    @Test
    void changesAWordThatNobodyHasEditedAndNoOther() {
        var before = label("gen-z");
        release("word", "audience/gen-z", came -> came.with("label_en", "Zoomers"));
        assertThat(label("gen-z")).isEqualTo("Zoomers");
        release("word", "audience/gen-z", came -> came.with("label_en", before));
        assertThat(label("gen-z")).isEqualTo(before);
    }

    @Test
    void keepsAWordThatBothChangedAndShowsWhatCame() {
        var first = came("word", "audience/gen-z");
        edited("Ours");
        release(
                "word",
                "audience/gen-z",
                came -> came.with("label_en", "Zoomers").with("label_sv", "Zoomare"));

        assertThat(label("gen-z")).isEqualTo("Ours");
        assertThat(state("audience/gen-z")).isEqualTo("differs");
        var shown = differing.of("word", id()).orElseThrow();
        assertThat(shown.live().get("label_sv")).as("what does not collide").isEqualTo("Zoomare");
        assertThat(shown.proposed().get("label_en")).isEqualTo("Zoomers");
        assertThat(shown.note()).isEqualTo(NOTE);
        assertThat(differing.count()).isEqualTo(1);

        assertThat(differing.decide("word", id(), "seen before it changed", true))
                .isFalse();
        assertThat(differing.decide("word", id(), shown.token(), true)).isTrue();
        assertThat(label("gen-z")).isEqualTo("Zoomers");
        assertThat(differing.of("word", id())).isEmpty();
        assertThat(logged("word.take")).isEqualTo(1);
        assertThat(state("audience/gen-z")).isEqualTo("delivered");
        backTo(first);
    }

    @Test
    void asksAgainOnlyWhenALaterReleaseChangesTheSame() {
        var first = came("word", "audience/gen-z");
        edited("Ours");
        release("word", "audience/gen-z", came -> came.with("label_en", "Zoomers"));
        var token = differing.of("word", id()).orElseThrow().token();
        assertThat(differing.decide("word", id(), token, false)).isTrue();
        assertThat(label("gen-z")).isEqualTo("Ours");
        assertThat(logged("word.keep")).isEqualTo(1);

        release("word", "audience/gen-z", came -> came.with("definition_en", "People under 30."));
        assertThat(label("gen-z")).isEqualTo("Ours");
        assertThat(differing.count()).isZero();
        release("word", "audience/gen-z", came -> came.with("label_en", "Generation Zed"));
        assertThat(label("gen-z")).isEqualTo("Ours");
        assertThat(differing.count()).isEqualTo(1);
        backTo(first);
    }

    private void edited(String label) {
        jdbc.sql("update facet_value set label_en = :label where id = :id")
                .param("label", label)
                .param("id", id())
                .update();
    }

    /** As the base had the word before. */
    private void backTo(String first) {
        var word = json.read(first);
        jdbc.sql("update facet_value set label_en = :label_en, label_sv = :label_sv, definition_en = :definition_en"
                        + " where id = " + id())
                .params(word.values())
                .update();
        jdbc.sql(
                        "update delivery set came = :first, delivered = null, state = 'delivered' where name = 'audience/gen-z'")
                .param("first", first)
                .update();
    }

    private String came(String kind, String name) {
        return jdbc.sql("select came from delivery where kind = :kind and name = :name and origin = 'release'")
                .param("kind", kind)
                .param("name", name)
                .query(String.class)
                .single();
    }

    private long id() {
        return jdbc.sql("select id from facet_value where facet = 'audience' and slug = 'gen-z'")
                .query(Long.class)
                .single();
    }

    private long logged(String action) {
        return jdbc.sql("select count(*) from audit_event where action = :action and subject = 'word/gen-z'")
                .param("action", action)
                .query(Long.class)
                .single();
    }

    private static RecordData term(String slug) {
        return RecordData.of(Map.of(
                "slug", slug,
                "name_en", "Brand new",
                "name_sv", "Helt ny",
                "summary_en", "New.",
                "summary_sv", "Ny.",
                "checking", "unchecked",
                "sort_order", "900"));
    }

    private static List<RecordData> rows(RecordData came, String group, String to) {
        return came.rows(group).stream().map(row -> row.with("to", to)).limit(1).toList();
    }

    /** Lets the next release bring a changed file, and delivers it. */
    private void release(String kind, String name, UnaryOperator<RecordData> change) {
        stage(kind, name, change.apply(json.read(came(kind, name))), Set.of(kind + "/" + name));
        deliveries.deliver();
    }

    private void arrive(String kind, String name, RecordData came) {
        stage(kind, name, came.with("kind", kind), Set.of());
    }

    private void stage(String kind, String name, RecordData came, Set<String> known) {
        new Staging(batches).release(List.of(new Coming(kind, name, "", json.write(came), NOTE)), known, Set.of());
    }

    private void edit(String term, UnaryOperator<RecordData> change) {
        save(term, change, Save.Action.PUBLISH);
    }

    private void save(String term, UnaryOperator<RecordData> change, Save.Action action) {
        var opened = revisions.open(entry(term).id()).orElseThrow();
        saves.save(
                new Save(
                        opened.subject().id(),
                        opened.token(),
                        change.apply(opened.typed()),
                        "Ada's",
                        false,
                        action,
                        null,
                        true),
                ADA);
    }

    /** A term by its slug, any other entry by its address. */
    private DeskEntry entry(String name) {
        var slash = name.indexOf('/');
        var kind = slash < 0 ? EntryKind.TERM : EntryKind.of(name.substring(0, slash));
        return revisions.subject(kind, name.substring(slash + 1)).orElseThrow();
    }

    private RecordData live(String term) {
        return revisions.open(entry(term).id()).orElseThrow().live();
    }

    private Revision last(String term) {
        var id = entry(term).id();
        var number = jdbc.sql("select max(number) from revision where entry_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
        return revisions.numbered(id, number).orElseThrow();
    }

    private String state(String name) {
        return jdbc.sql("select state from delivery where name = :name")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private String label(String slug) {
        return jdbc.sql("select label_en from facet_value where facet = 'audience' and slug = :slug")
                .param("slug", slug)
                .query(String.class)
                .single();
    }
}
