package org.luopan.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DefinitionsTests {

    @Test
    void looksForANameAndItsAbbreviation() {
        assertThat(Definitions.spellings("Key opinion leader (KOL)")).containsExactly("key opinion leader", "KOL");
    }

    @Test
    void doesNotLookForATranslationInBrackets() {
        assertThat(Definitions.spellings("Xiachen (sinking)")).containsExactly("xiachen");
        assertThat(Definitions.spellings("Stadsnivå (tier)")).containsExactly("stadsnivå");
    }

    @Test
    void keepsTheCapitalsOfProperNames() {
        assertThat(Definitions.spellings("WeCom")).containsExactly("WeCom");
        assertThat(Definitions.spellings("Double 11")).containsExactly("Double 11");
    }
}
