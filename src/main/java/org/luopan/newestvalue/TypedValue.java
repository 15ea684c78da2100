package org.luopan.newestvalue;

/**
 * One value as it was typed.
 *
 * @param metric the code or a name of its metric; empty for that of the form
 * @param meant the number that was chosen of the two that the amount may mean; empty if nobody was asked
 */
record TypedValue(String amount, String time, String address, String metric, String meant) {

    static final TypedValue NOTHING = new TypedValue("", "", "", "", "");
}
