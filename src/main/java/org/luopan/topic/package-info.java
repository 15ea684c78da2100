/** What a text is most likely about: things described in many words, weighed by the words and pieces of words that a text shares with them. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.luopan.topic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
