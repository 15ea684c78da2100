package org.luopan;

/** The first account of every base under test. */
public final class Admin {

    public static final String USERNAME = "admin";
    public static final String PASSWORD = "compass-needle-points-south";

    private Admin() {}
}
