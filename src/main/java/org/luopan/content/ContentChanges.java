package org.luopan.content;

import java.util.List;

/**
 * What changed after one content version, up to another.
 *
 * @param upTo the last version of these changes
 * @param complete whether the journal still has all of them; if not, anything may have changed
 */
public record ContentChanges(List<Touched> touched, long upTo, boolean complete) {

    public boolean touch(String kind) {
        return !complete || touched.stream().anyMatch(one -> one.kind().equals(kind));
    }
}
