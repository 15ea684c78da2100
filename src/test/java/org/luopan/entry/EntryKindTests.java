package org.luopan.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class EntryKindTests {

    @Test
    void livesInItsFolder() {
        assertThat(EntryKind.PLATFORM.path("wechat")).isEqualTo("/platforms/wechat");
        assertThat(EntryKind.TERM.path("koc")).isEqualTo("/glossary/koc");
        assertThat(EntryKind.MARKET.path("china")).isEqualTo("/market");
        assertThat(EntryKind.values())
                .allSatisfy(
                        kind -> assertThat(EntryKind.ofFolder(kind.folder())).contains(kind));
        assertThat(EntryKind.ofFolder("admin")).isEmpty();
    }

    @Test
    void isStoredByItsCode() {
        var column = new Checking.CodeColumn();
        assertThat(column.convertToDatabaseColumn(Checking.AS_STATED)).isEqualTo("as-stated");
        assertThat(column.convertToEntityAttribute("as-stated")).isEqualTo(Checking.AS_STATED);
        assertThat(column.convertToEntityAttribute(null)).isNull();
        assertThatIllegalStateException().isThrownBy(() -> column.convertToEntityAttribute("maybe"));
    }
}
