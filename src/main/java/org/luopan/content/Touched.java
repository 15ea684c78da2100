package org.luopan.content;

/**
 * An entry or other record that a change touched.
 *
 * @param kind the kind of the entry, or {@code word}, {@code metric}, {@code tier-list}, {@code correction}
 * @param id its id among those of its kind
 */
public record Touched(String kind, long id) {}
