package org.luopan.revision;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The last save of an entry.
 *
 * @param who null if unknown
 */
public record LastSave(@Nullable Person who, OffsetDateTime when, boolean published) {}
