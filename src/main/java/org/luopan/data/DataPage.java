package org.luopan.data;

import java.util.List;

/** What the page about the data explains: the keys around every view, the columns of every table, and the pages that there are. */
record DataPage(int version, List<String> envelope, List<String> columns, List<Address> addresses) {

    /** The address of one kind of page below the language, without its ending. */
    record Address(String kind, boolean table) {

        /** The end of its key among the messages: {@code platforms-slug}. */
        public String name() {
            var name = kind.replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
            return name.isEmpty() ? "front" : name;
        }

        /** The address in a language, with an ending; that of the front page has no slash. */
        public String in(String language, String ending) {
            return "/" + language + (kind.equals("/") ? "" : kind) + ending;
        }
    }
}
