/** The search page: numbers, comparisons, platforms, accounts and definitions that answer the question, then the results. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "address",
            "browse",
            "city",
            "compare",
            "content",
            "data",
            "entry",
            "figure",
            "finder",
            "index",
            "language",
            "market",
            "platform",
            "platformfacts",
            "search",
            "source",
            "spelling",
            "synonym",
            "topic",
            "unanswered",
            "vocabulary",
            "web"
        })
package org.luopan.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
