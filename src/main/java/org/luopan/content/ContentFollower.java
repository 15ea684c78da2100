package org.luopan.content;

/** Something kept outside the database that follows what is published, such as the search index. */
public interface ContentFollower {

    /** The content version that it has caught up with. */
    long upTo();

    /** Whether it has really caught up; false while it works on in the background. */
    default boolean settled() {
        return true;
    }

    /** Applies these changes. If it fails, it is called again later with these and any newer ones. */
    void follow(ContentChanges changes);
}
