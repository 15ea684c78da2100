package org.luopan.unsentform;

import java.util.List;

/** A waiting form as its page shows it: in words, in hidden fields, and whole for the way through the sign-in page. */
record UnsentView(
        String address, String action, List<Shown> shown, List<Unsent.Field> fields, List<String> files, String whole) {

    /** What was typed into one field, with the label from its form. */
    record Shown(String label, String value) {}
}
