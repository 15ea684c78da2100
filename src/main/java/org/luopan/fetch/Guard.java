package org.luopan.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Decides whether an address may be requested, and finds the machine to connect to; what was checked is what is connected to. */
final class Guard {

    private static final Pattern IPV4 = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");

    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]\\.?");
    private static final Pattern INSIDE = Pattern.compile(
            ".*\\.(?:local|localhost|localdomain|internal|intranet|lan|home|corp|private|arpa|onion|test|invalid)\\.?");

    private static final int LONGEST = 2000;

    private final Names names;
    private final Predicate<InetAddress> isPublic;
    private final IntPredicate ports;

    Guard(Names names, Predicate<InetAddress> isPublic, IntPredicate ports) {
        this.names = names;
        this.isPublic = isPublic;
        this.ports = ports;
    }

    /** For the internet: public addresses, at the ports of the web. */
    static Guard ofTheInternet(Names names) {
        return new Guard(names, PublicAddresses::contain, port -> port == 80 || port == 443);
    }

    /** Finds the addresses of a host. */
    interface Names {

        List<InetAddress> addresses(String host) throws IOException;
    }

    /** An address that may be requested, and where to connect to for it. */
    record Target(URI uri, InetAddress machine, int port) {

        boolean encrypted() {
            return "https".equals(uri.getScheme());
        }
    }

    /** Checks an address; throws {@link NotFetched} if it may not be requested. All that its name stands for must be public. */
    Target check(String address) throws IOException {
        var uri = uri(address);
        var host = uri.getHost().toLowerCase(Locale.ROOT);
        var port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
        if (!ports.test(port)) {
            throw new NotFetched("port " + port);
        }
        var machines = machines(host);
        if (machines.isEmpty() || !machines.stream().allMatch(isPublic)) {
            throw new NotFetched("not public: " + host);
        }
        return new Target(uri, machines.get(0), port);
    }

    private static URI uri(String address) throws NotFetched {
        if (address.length() > LONGEST
                || !address.matches("(?i)https?://[\\x21-\\x7E]+")
                || address.indexOf('\\') >= 0) {
            throw new NotFetched("no address of a web page");
        }
        try {
            var uri = URI.create(address.replaceFirst("#.*", ""));
            if (uri.getHost() == null || uri.getRawUserInfo() != null) {
                throw new NotFetched("no plain host");
            }
            return URI.create(uri.getScheme().toLowerCase(Locale.ROOT)
                    + uri.toString().substring(uri.getScheme().length()));
        } catch (IllegalArgumentException e) {
            throw new NotFetched("no address of a web page");
        }
    }

    private List<InetAddress> machines(String host) throws IOException {
        if (host.startsWith("[")) {
            if (host.indexOf('%') >= 0) {
                throw new NotFetched("an address within one network");
            }
            return List.of(InetAddress.getByName(host));
        }
        if (IPV4.matcher(host).matches()
                && Stream.of(host.split("\\.")).allMatch(part -> Integer.parseInt(part) <= 255)) {
            return List.of(InetAddress.getByName(host));
        }
        // Numbers in any other spelling, such as 0x7f.1 or 2130706433, are no names.
        if (!NAME.matcher(host).matches() || INSIDE.matcher(host).matches()) {
            throw new NotFetched("no public name: " + host);
        }
        return names.addresses(host);
    }
}
