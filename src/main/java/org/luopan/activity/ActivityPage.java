package org.luopan.activity;

import java.util.List;
import org.luopan.web.Pagination;

/**
 * What was done, the latest first.
 *
 * @param username whose page it is; empty for the feed of everybody
 */
record ActivityPage(String username, String name, List<Deed> deeds, Pagination pagination) {}
