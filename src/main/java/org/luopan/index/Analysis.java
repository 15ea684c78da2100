package org.luopan.index;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.springframework.stereotype.Component;

/**
 * How texts become terms: letters are folded to ASCII and lower case, English and Swedish words are stemmed, Chinese is simplified
 * and split into pairs of characters. The index holds the single characters too; a search uses one only if it stands alone.
 */
@Component("searchAnalysis")
public class Analysis implements LuceneAnalysisConfigurer {

    /** To be raised with every change to how texts become terms, or names become keys: an index of another version is rebuilt. */
    static final int VERSION = 6;

    static final String NAMES = "luopan_names";
    static final String ENGLISH = "luopan_english";
    static final String SWEDISH = "luopan_swedish";
    /** The same three analyzers for search queries. */
    static final String ASKED = "luopan_asked";

    static final String ENGLISH_ASKED = "luopan_english_asked";
    static final String SWEDISH_ASKED = "luopan_swedish_asked";
    /** Every prefix of a squeezed name. */
    static final String BEGINNINGS = "luopan_beginnings";
    /** A squeezed search query, as it is. */
    static final String WHOLE = "luopan_whole";

    /** The longest prefix that is indexed. */
    public static final int LONGEST_BEGINNING = 24;

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        plain(context, NAMES, true);
        plain(context, ASKED, false);
        stemmed(context, ENGLISH, "English", true);
        stemmed(context, ENGLISH_ASKED, "English", false);
        stemmed(context, SWEDISH, "Swedish", true);
        stemmed(context, SWEDISH_ASKED, "Swedish", false);
        context.analyzer(BEGINNINGS)
                .custom()
                .tokenizer("keyword")
                .tokenFilter("edgeNGram")
                .param("minGramSize", "1")
                .param("maxGramSize", Integer.toString(LONGEST_BEGINNING));
        context.analyzer(WHOLE).custom().tokenizer("keyword");
    }

    private static void plain(LuceneAnalysisConfigurationContext context, String name, boolean single) {
        context.analyzer(name)
                .custom()
                .tokenizer("standard")
                .tokenFilter("cjkWidth")
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding")
                .tokenFilter(SimplifiedFilterFactory.class)
                .tokenFilter("cjkBigram")
                .param("outputUnigrams", Boolean.toString(single));
    }

    private static void stemmed(
            LuceneAnalysisConfigurationContext context, String name, String language, boolean single) {
        context.analyzer(name)
                .custom()
                .tokenizer("standard")
                .tokenFilter("cjkWidth")
                .tokenFilter("lowercase")
                .tokenFilter("snowballPorter")
                .param("language", language)
                .tokenFilter("asciiFolding")
                .tokenFilter(SimplifiedFilterFactory.class)
                .tokenFilter("cjkBigram")
                .param("outputUnigrams", Boolean.toString(single));
    }
}
