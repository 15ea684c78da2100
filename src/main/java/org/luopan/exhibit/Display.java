package org.luopan.exhibit;

import org.luopan.address.PageParameters;
import org.luopan.language.Language;
import org.springframework.util.MultiValueMap;

/** One kind of chart that is no series of an entry, with an address of its own below {@code /charts}. */
public interface Display {

    /** The last part of its address. */
    String name();

    /** The parameters that it reads at this path: those of the page that it comes from. */
    default PageParameters parameters(String path) {
        return PageParameters.singles(path);
    }

    /** The chart for these parameters; throws {@link org.luopan.address.PageNotFound} if there is nothing to show. */
    Displayed displayed(MultiValueMap<String, String> query, Language language);
}
