package org.luopan.people;

/** The person whose password a link can set. */
record InvitationPage(String username, String name) {}
