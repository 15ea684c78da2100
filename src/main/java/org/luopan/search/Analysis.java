package org.luopan.search;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.springframework.stereotype.Component;

/** How texts become terms: letters folded to ASCII and lower case, Chinese one character a term. */
@Component("searchAnalysis")
class Analysis implements LuceneAnalysisConfigurer {

    static final String TEXT = "luopan_text";
    static final String NAME = "luopan_name";

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(TEXT)
                .custom()
                .tokenizer("standard")
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding");
        context.normalizer(NAME).custom().tokenFilter("lowercase").tokenFilter("asciiFolding");
    }
}
