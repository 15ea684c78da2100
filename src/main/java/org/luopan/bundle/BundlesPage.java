package org.luopan.bundle;

import java.util.List;

/** Where entries are taken out and brought in, with what is wrong with the bundle that was just brought. */
record BundlesPage(List<String> kinds, List<Waiting> waiting, List<Wrong> wrong) {

    /** A bundle that somebody brought and has not decided on. */
    record Waiting(long id, String name, String when, long entries) {}

    /** Something wrong: in which file, where in it, and what. */
    record Wrong(String file, String where, String message) {}
}
