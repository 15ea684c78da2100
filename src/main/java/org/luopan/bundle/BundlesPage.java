package org.luopan.bundle;

import java.util.List;

/** The page for export and import, with the errors in the bundle that was just uploaded. */
record BundlesPage(List<String> kinds, List<Waiting> waiting, List<Wrong> wrong) {

    /** An imported bundle that its editor has not decided on. */
    record Waiting(long id, String name, String when, long entries) {}

    /** An error: its file, its place there, and the message. */
    record Wrong(String file, String where, String message) {}
}
