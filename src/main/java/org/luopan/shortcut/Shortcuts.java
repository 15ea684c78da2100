package org.luopan.shortcut;

/**
 * Where an editor can go from a public page.
 *
 * @param newest the form for newest values, to which the page adds the metric
 */
record Shortcuts(Link edit, Link newest) {

    record Link(String label, String href) {}
}
