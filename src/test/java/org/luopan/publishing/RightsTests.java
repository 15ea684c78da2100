package org.luopan.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luopan.account.Editor;
import org.luopan.account.Role;
import org.luopan.revision.Person;
import org.luopan.revision.Revision;

class RightsTests {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T12:00:00Z");
    private static final Person AUTHOR = new Person(1L, "Wei");
    private static final Person LIN = new Person(2L, "Lin");

    @ParameterizedTest
    @CsvSource({
        "EDITOR, own, draft, REJECT DISCARD",
        "EDITOR, own, in-review, REJECT DISCARD WITHDRAW",
        "EDITOR, own, scheduled, ''",
        "EDITOR, own, rejected, TAKE_UP",
        "EDITOR, own, discarded, TAKE_UP",
        "EDITOR, own, replaced, TAKE_UP",
        "EDITOR, own, published, ''",
        "EDITOR, of-both, draft, ''",
        "EDITOR, of-both, rejected, TAKE_UP",
        "EDITOR, of-another, draft, ''",
        "EDITOR, of-another, in-review, ''",
        "EDITOR, of-another, scheduled, ''",
        "EDITOR, of-another, rejected, ''",
        "EDITOR, of-a-namesake, draft, ''",
        "EDITOR, of-a-namesake, in-review, ''",
        "EDITOR, of-nobody-known, draft, ''",
        "PUBLISHER, of-another, draft, APPROVE SCHEDULE REJECT DISCARD",
        "PUBLISHER, of-another, in-review, APPROVE SCHEDULE ASK_FOR_CHANGES REJECT WITHDRAW DISCARD",
        "PUBLISHER, of-another, scheduled, APPROVE SCHEDULE REJECT WITHDRAW DISCARD",
        "PUBLISHER, of-another, published, RESTORE",
        "PUBLISHER, of-another, rejected, TAKE_UP",
        "PUBLISHER, of-another, replaced, TAKE_UP",
        "PUBLISHER, own, draft, APPROVE SCHEDULE REJECT DISCARD",
        "ADMIN, of-nobody-known, scheduled, APPROVE SCHEDULE REJECT WITHDRAW DISCARD"
    })
    void followFromTheRoleWhoseItIsAndItsState(Role role, String whose, String state, String acts) {
        var editor = new Editor(1, "wei", "Wei", role);
        var revision = revision(whose, state);
        var expected = acts.isEmpty()
                ? Stream.<Act>empty()
                : Arrays.stream(acts.split(" ")).map(Act::valueOf);

        assertThat(Act.values())
                .filteredOn(act -> Rights.may(editor, act, revision))
                .containsExactlyInAnyOrderElementsOf(expected.toList());
    }

    private static Revision revision(String whose, String state) {
        var by = switch (whose) {
            case "own" -> AUTHOR;
            case "of-a-namesake" -> new Person(9L, "Wei");
            case "of-nobody-known" -> new Person(null, "Wei");
            default -> LIN;
        };
        var revision = Revision.draft(5, 3, "{}", 1, by, NOW);
        if (whose.equals("of-both")) {
            revision.with(Stream.of(AUTHOR));
        }
        switch (state) {
            case "in-review" -> revision.sentForReview();
            case "scheduled" -> revision.scheduled(NOW.plusDays(1), LIN);
            case "rejected" -> revision.rejected(LIN, "no");
            case "discarded" -> revision.discarded(LIN);
            case "replaced" -> revision.replaced();
            case "published" -> revision.published(LIN, "{}", 2, NOW);
            default -> {}
        }
        return revision;
    }
}
