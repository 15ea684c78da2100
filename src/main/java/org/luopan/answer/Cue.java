package org.luopan.answer;

import org.luopan.language.Coded;

/** Words that say what kind of answer is wanted: the messages {@code cue.…} list them. */
enum Cue implements Coded {
    COMPARE,
    COST,
    TIME,
    OPEN,
    OWNER,
    BEST,
    PLATFORMS,
    DEFINE,
    MANY,
    SHARE,
    TREND,
    HOW,
    WHY,
    EXCEPT
}
