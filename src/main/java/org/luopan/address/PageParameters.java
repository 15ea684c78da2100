package org.luopan.address;

import java.util.List;
import java.util.Set;

/**
 * The parameters that a page reads from its address; it ignores all others.
 *
 * @param path the path of the page below the language; {@code *} stands for one folder
 * @param sets those with several values in any order
 * @param singles those of which only the first value counts
 * @param lists those whose order matters, also among each other
 */
public record PageParameters(String path, Set<String> sets, Set<String> singles, Set<String> lists) {

    /** The parameters of a page, or of several if they read the same. */
    public interface Reader {

        List<PageParameters> parameters();
    }

    public static PageParameters singles(String path, String... singles) {
        return new PageParameters(path, Set.of(), Set.of(singles), Set.of());
    }
}
