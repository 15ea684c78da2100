package org.luopan.search;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.springframework.stereotype.Component;

/** How texts become terms: letters folded to ASCII and lower case, Chinese in pairs of characters, English and Swedish by stem. */
@Component("searchAnalysis")
class Analysis implements LuceneAnalysisConfigurer {

    static final String TEXT = "luopan_text";
    static final String NAME = "luopan_name";
    static final String NAMES = "luopan_names";
    static final String ENGLISH = "luopan_english";
    static final String SWEDISH = "luopan_swedish";
    /** Every beginning of a squeezed name. */
    static final String BEGINNINGS = "luopan_beginnings";
    /** A squeezed question, as it is. */
    static final String WHOLE = "luopan_whole";

    /** The longest beginning that is kept. */
    static final int LONGEST_BEGINNING = 24;

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(TEXT)
                .custom()
                .tokenizer("standard")
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding");
        context.analyzer(NAMES)
                .custom()
                .tokenizer("standard")
                .tokenFilter("cjkWidth")
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding")
                .tokenFilter("cjkBigram")
                .param("outputUnigrams", "true");
        stemmed(context, ENGLISH, "English");
        stemmed(context, SWEDISH, "Swedish");
        context.analyzer(BEGINNINGS)
                .custom()
                .tokenizer("keyword")
                .tokenFilter("edgeNGram")
                .param("minGramSize", "1")
                .param("maxGramSize", Integer.toString(LONGEST_BEGINNING));
        context.analyzer(WHOLE).custom().tokenizer("keyword");
        context.normalizer(NAME).custom().tokenFilter("lowercase").tokenFilter("asciiFolding");
    }

    private static void stemmed(LuceneAnalysisConfigurationContext context, String name, String language) {
        context.analyzer(name)
                .custom()
                .tokenizer("standard")
                .tokenFilter("cjkWidth")
                .tokenFilter("lowercase")
                .tokenFilter("snowballPorter")
                .param("language", language)
                .tokenFilter("asciiFolding");
    }
}
