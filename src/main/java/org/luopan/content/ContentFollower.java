package org.luopan.content;

/** Something kept outside the database that follows what is published, such as the search index. */
public interface ContentFollower {

    /** The content version up to which it is true. */
    long upTo();

    /** Follows these changes. Where it fails, it is asked again later, for these and further ones. */
    void follow(Changes changes);
}
