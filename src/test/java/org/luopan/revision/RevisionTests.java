package org.luopan.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which steps a revision takes from which state, and whom it names. */
class RevisionTests {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T12:00:00Z");
    private static final OffsetDateTime TOMORROW = NOW.plusDays(1);
    private static final Person WEI = new Person(1L, "Wei");
    private static final Person LIN = new Person(2L, "Lin");

    private static final Map<String, Consumer<Revision>> STEPS = Map.of(
            "send", Revision::sentForReview,
            "schedule", revision -> revision.scheduled(TOMORROW, LIN),
            "ask-changes", revision -> revision.changesAsked(LIN, "Which source?"),
            "withdraw", revision -> revision.withdrawn(WEI),
            "lay-aside", revision -> revision.laidAside("A tier that is gone"),
            "reject", revision -> revision.rejected(LIN, "No source"),
            "discard", revision -> revision.discarded(WEI),
            "publish", revision -> revision.published(LIN, "{\"a\":\"b\"}", 2, NOW),
            "replace", Revision::replaced);

    @ParameterizedTest
    @CsvSource({
        "draft, send, in-review",
        "draft, schedule, scheduled",
        "draft, lay-aside, draft",
        "draft, reject, rejected",
        "draft, discard, discarded",
        "draft, publish, published",
        "draft, replace, replaced",
        "in-review, ask-changes, draft",
        "in-review, schedule, scheduled",
        "in-review, withdraw, draft",
        "in-review, reject, rejected",
        "in-review, discard, discarded",
        "in-review, publish, published",
        "scheduled, schedule, scheduled",
        "scheduled, withdraw, draft",
        "scheduled, lay-aside, draft",
        "scheduled, reject, rejected",
        "scheduled, discard, discarded",
        "scheduled, publish, published"
    })
    void goesFromOneStateToTheNext(String from, String step, String to) {
        var revision = in(from);

        STEPS.get(step).accept(revision);

        assertThat(revision.state().code()).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "draft, ask-changes withdraw",
        "in-review, send lay-aside",
        "scheduled, send ask-changes",
        "published, send schedule ask-changes withdraw lay-aside reject discard publish",
        "rejected, send schedule ask-changes withdraw lay-aside reject discard publish",
        "discarded, send schedule ask-changes withdraw lay-aside reject discard publish",
        "replaced, send schedule ask-changes withdraw lay-aside reject discard publish"
    })
    void takesNoOtherStep(String from, String steps) {
        for (var step : steps.split(" ")) {
            var revision = in(from);
            assertThatExceptionOfType(Refused.class)
                    .as("%s from %s", step, from)
                    .isThrownBy(() -> STEPS.get(step).accept(revision))
                    .withMessage("revision.closed");
            assertThat(revision.state().code()).isEqualTo(from);
        }
    }

    @Test
    void namesWhoDecidedAndWhy() {
        assertThat(draft().decider()).isNull();
        assertThat(in("rejected")).satisfies(rejected -> {
            assertThat(rejected.decider()).isEqualTo(LIN);
            assertThat(rejected.decision()).isEqualTo("No source");
        });
        assertThat(after("send", "ask-changes")).satisfies(returned -> {
            assertThat(returned.decider()).isEqualTo(LIN);
            assertThat(returned.decision()).isEqualTo("Which source?");
        });
        assertThat(in("scheduled").decider()).isEqualTo(LIN);
        assertThat(in("discarded").decider()).isEqualTo(WEI);
    }

    @Test
    void isPublishedWithTheContentAndTheVersionThatItGaveTheEntry() {
        var published = after("schedule", "publish");

        assertThat(published.content()).isEqualTo("{\"a\":\"b\"}");
        assertThat(published.became(2)).isTrue();
        assertThat(published.became(1)).isFalse();
        assertThat(published.publishedAt()).isEqualTo(NOW);
        assertThat(published.publishAt()).as("a time to come").isNull();
    }

    @Test
    void keepsItsTimeOnlyWhileItIsScheduled() {
        assertThat(in("scheduled").publishAt()).isEqualTo(TOMORROW);
        assertThat(after("schedule", "withdraw").publishAt()).isNull();
    }

    @Test
    void remembersWhoWithdrewItUntilItIsSentAgain() {
        assertThat(after("send", "withdraw").withdrawnBy(WEI)).isTrue();
        assertThat(after("send", "withdraw").withdrawnBy(LIN)).isFalse();
        assertThat(after("send", "withdraw", "send").withdrawnBy(WEI)).isFalse();
        assertThat(draft().withdrawnBy(new Person(null, "Wei"))).isFalse();
    }

    @Test
    void saysWhyItWasSetAsideUntilSomebodyDoesSomethingAboutIt() {
        assertThat(after("schedule", "lay-aside").aside()).isEqualTo("A tier that is gone");
        assertThat(after("schedule", "lay-aside", "send").aside()).isNull();
        assertThat(after("schedule", "lay-aside", "schedule").aside()).isNull();
        assertThat(after("schedule", "lay-aside", "publish").aside()).isNull();
    }

    @Test
    void namesEverybodyWhoseChangesItContainsOnce() {
        var revision = draft().with(Stream.of(LIN, WEI, LIN, new Person(3L, "Lin")));

        assertThat(revision.contributors()).containsExactly(LIN, new Person(3L, "Lin"));
        assertThat(revision.everybody()).containsExactly(WEI, LIN, new Person(3L, "Lin"));
        assertThat(revision.authors()).isEqualTo("Wei, Lin");
    }

    @Test
    void isContinuedByItsAuthorForTenMinutes() {
        assertThat(draft().continuedBy(WEI, 1, NOW.plusMinutes(9))).isTrue();
        assertThat(draft().continuedBy(WEI, 1, NOW.plusMinutes(10))).isFalse();
        assertThat(draft().continuedBy(WEI, 2, NOW))
                .as("after somebody published")
                .isFalse();
        assertThat(draft().continuedBy(LIN, 1, NOW)).isFalse();
        assertThat(after("send").continuedBy(WEI, 1, NOW)).isFalse();
        assertThat(after("send", "ask-changes").continuedBy(WEI, 1, NOW)).isFalse();
    }

    @Test
    void countsHowOftenItWasSaved() {
        var revision = draft();
        revision.continued("{\"c\":\"d\"}", NOW.plusMinutes(2));

        assertThat(revision.saves()).isEqualTo(1);
        assertThat(revision.savedAt()).isEqualTo(NOW.plusMinutes(2));
        assertThat(revision.createdAt()).isEqualTo(NOW);
        assertThat(revision.content()).isEqualTo("{\"c\":\"d\"}");
    }

    @Test
    void keepsItsNoteUnlessAnotherIsGiven() {
        var revision = draft().noted("Because of the report", true).noted(" ", false);

        assertThat(revision.note()).isEqualTo("Because of the report");
        assertThat(revision.minor()).isFalse();
    }

    @Test
    void takesThePlaceOfAnotherInTheSchedule() {
        var scheduled = in("scheduled").noted("For the fair", true);
        var rebased = Revision.draft(5, 4, "{}", 2, WEI, NOW).inPlaceOf(scheduled, RevisionState.SCHEDULED);

        assertThat(rebased.state()).isEqualTo(RevisionState.SCHEDULED);
        assertThat(rebased.publishAt()).isEqualTo(TOMORROW);
        assertThat(rebased.decider()).isEqualTo(LIN);
        assertThat(rebased.note()).isEqualTo("For the fair");
        assertThat(scheduled.publishAt()).isNull();
    }

    @Test
    void namesInTheHistoryWhoPublishedItUnlessThatWasItsAuthor() {
        assertThat(state(WEI, LIN).decidedBy()).isEqualTo("Lin");
        assertThat(state(WEI, WEI).decidedBy()).isNull();
        assertThat(state(WEI, new Person(9L, "Wei")).decidedBy())
                .as("a namesake")
                .isEqualTo("Wei");
        assertThat(state(WEI, LIN).with(List.of("Lin", "Wei", "Mo")).author()).isEqualTo("Wei, Lin, Mo");
    }

    private static PublishedState state(Person author, Person decider) {
        return new PublishedState(
                1, 3, NOW, author.name(), author.accountId(), decider.name(), decider.accountId(), null, false);
    }

    private static Revision draft() {
        return Revision.draft(5, 3, "{}", 1, WEI, NOW);
    }

    private static Revision after(String... steps) {
        var revision = draft();
        for (var step : steps) {
            STEPS.get(step).accept(revision);
        }
        return revision;
    }

    private static Revision in(String state) {
        return switch (state) {
            case "in-review" -> after("send");
            case "scheduled" -> after("schedule");
            case "published" -> after("publish");
            case "rejected" -> after("reject");
            case "discarded" -> after("discard");
            case "replaced" -> after("replace");
            default -> draft();
        };
    }
}
