package org.luopan.vocabulary;

/** A word of the vocabulary as a page shows it: its code, and its label in the language of the page. */
public record Word(String code, String label) {

    @Override
    public String toString() {
        return label;
    }
}
