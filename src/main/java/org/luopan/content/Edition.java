package org.luopan.content;

import java.time.LocalDate;
import java.util.List;

/**
 * A state of everything that public pages are made of. Two pages of one edition agree.
 *
 * @param versions the version in the database, then the version that each follower has caught up with; -1 for one that has not
 * @param day the day of the reader's page, since it decides what is out of date
 */
public record Edition(List<Long> versions, LocalDate day) {}
