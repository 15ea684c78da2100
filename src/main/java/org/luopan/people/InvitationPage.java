package org.luopan.people;

/** Whom a link lets set a password. */
record InvitationPage(String username, String name) {}
