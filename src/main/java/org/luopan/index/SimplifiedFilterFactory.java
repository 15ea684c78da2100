package org.luopan.index;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Replaces traditional characters in terms by simplified ones. */
public class SimplifiedFilterFactory extends TokenFilterFactory {

    /** The name of this filter in analyzers. */
    public static final String NAME = "luopanSimplified";

    public SimplifiedFilterFactory(Map<String, String> arguments) {
        super(arguments);
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new Simplified(input);
    }

    private static final class Simplified extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        Simplified(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            var written = term.toString();
            var simplified = Chinese.simplified(written);
            if (!simplified.equals(written)) {
                term.setEmpty().append(simplified);
            }
            return true;
        }
    }
}
