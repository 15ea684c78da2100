package org.luopan.vocabulary;

import java.util.List;
import org.luopan.content.ContentCacheFixtures;

/** A vocabulary of words that no table has. */
public final class VocabularyFixtures {

    private VocabularyFixtures() {}

    public static Vocabulary vocabulary(List<FacetValue> words) {
        return new Vocabulary(() -> words, ContentCacheFixtures.cache());
    }
}
