package org.luopan.signin;

/** The ways in that the page to sign in at shows, and what scripts need to use them. */
record DoorsView(String tokenHeader, String token) {}
