package org.luopan.content;

/** Something in memory that changes with the content. */
interface Follower {

    void follow(ContentChanges changes);
}
