package org.luopan.traffic;

import java.util.concurrent.ConcurrentHashMap;

/** Limits how much of something is under way at once, in total and for one address; an IPv6 network counts as one address. */
class Share {

    private final int most;
    private final int mostEach;
    private final ConcurrentHashMap<String, Integer> taken = new ConcurrentHashMap<>();
    private int all;

    Share(int most, int mostEach) {
        this.most = most;
        this.mostEach = mostEach;
    }

    /** Takes one part, which must be given back; false if there is none left. */
    synchronized boolean take(String address) {
        var place = network(address);
        int own = taken.getOrDefault(place, 0);
        if (all >= most || own >= mostEach) {
            return false;
        }
        all++;
        taken.put(place, own + 1);
        return true;
    }

    synchronized void giveBack(String address) {
        all--;
        taken.computeIfPresent(network(address), (place, own) -> own <= 1 ? null : own - 1);
    }

    /** The first four groups of an IPv6 address as Tomcat writes it, {@code 2001:db8:0:1:0:0:0:5}. */
    static String network(String address) {
        var groups = address.split(":", -1);
        return groups.length == 8 ? String.join(":", groups[0], groups[1], groups[2], groups[3]) : address;
    }
}
