package org.luopan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CodeTextTests {

    private static final Pattern SENTENCE_ABOVE_THE_TYPE = Pattern.compile(
            "\\*/\\s*\\n(?:@[^\\n]*\\n(?:\\s[^\\n]*\\n|\\)[^\\n]*\\n)*)*(?:public )?(?:abstract |final |sealed )*"
                    + "(?:class|interface|record|enum|@interface) ");

    @Test
    void eachTypeSaysWhatItIs() {
        assertThat(ProjectFiles.under(ProjectFiles.JAVA, ".java"))
                .filteredOn(file -> !file.endsWith("package-info.java"))
                .allSatisfy(file -> assertThat(ProjectFiles.read(file)).containsPattern(SENTENCE_ABOVE_THE_TYPE));
    }

    @Test
    void isSignedByNobody() {
        assertThat(ProjectFiles.under(ProjectFiles.JAVA, ".java"))
                .allSatisfy(file -> assertThat(ProjectFiles.read(file)).doesNotContain("@author"));
    }
}
