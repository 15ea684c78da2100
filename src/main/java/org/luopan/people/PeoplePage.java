package org.luopan.people;

import java.util.List;
import org.luopan.web.Choice;

/** The list of people, and the roles they may have. */
record PeoplePage(List<PersonView> people, List<Choice> roles) {}
