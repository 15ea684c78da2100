package org.luopan.unsent;

import java.util.List;

/** A form that waits to be sent, as its page shows it: in words, in hidden fields, and whole for the way over the door. */
record UnsentView(
        String address, String action, List<Shown> shown, List<Unsent.Field> fields, List<String> files, String whole) {

    /** One thing that was typed, under the name that its form gives it. */
    record Shown(String label, String value) {}
}
