package org.luopan.traffic;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.util.NetMaskSet;
import org.apache.catalina.valves.RemoteIpValve;
import org.jspecify.annotations.Nullable;

/**
 * Accepts forwarding headers from the proxies that settings name. They are dropped from all other senders, so that nothing behind
 * this can trust them either.
 */
class TrustedProxies extends RemoteIpValve {

    private static final String FOR = "X-Forwarded-For";

    private static final List<String> OTHERS = List.of(
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Ssl",
            "X-Forwarded-By");

    private static final Pattern ADDRESS =
            Pattern.compile("\\[?([0-9a-fA-F]*:[0-9a-fA-F:.]*)](?::\\d+)?|([0-9.]+)(?::\\d+)?|([0-9a-fA-F:.]+)");

    private final NetMaskSet proxies = new NetMaskSet();

    /** Addresses and networks such as {@code 10.0.0.7, 192.168.0.0/24, ::1}; none if it is blank. */
    TrustedProxies(String addresses) {
        var faults = proxies.addAll(addresses.replaceAll("\\s", ""));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    "luopan.trusted-proxies must name addresses or networks, such as 10.0.0.7, 192.168.0.0/24: "
                            + faults);
        }
        // What reaches this valve is one address from a trusted proxy.
        setInternalProxies(".*");
        setHostHeader("X-Forwarded-Host");
        setPortHeader("X-Forwarded-Port");
        setProtocolHeader("X-Forwarded-Proto");
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var headers = request.getCoyoteRequest().getMimeHeaders();
        headers.removeHeader("Forwarded");
        if (!trusts(request.getRemoteAddr())) {
            headers.removeHeader(FOR);
            OTHERS.forEach(headers::removeHeader);
            getNext().invoke(request, response);
            return;
        }
        var client = client(request);
        headers.removeHeader(FOR);
        if (client != null) {
            headers.setValue(FOR).setString(client);
        }
        super.invoke(request, response);
    }

    /** The address that the last trusted proxy was called from: each proxy appends what it has seen, while anybody can forge the rest. */
    private @Nullable String client(Request request) {
        var said = String.join(",", Collections.list(request.getHeaders(FOR))).split(",");
        String client = null;
        for (var i = said.length - 1; i >= 0; i--) {
            var address = ADDRESS.matcher(said[i].strip());
            if (!address.matches()) {
                return client;
            }
            client = address.group(1) != null
                    ? address.group(1)
                    : address.group(2) != null ? address.group(2) : address.group(3);
            if (!trusts(client)) {
                return client;
            }
        }
        return client;
    }

    private boolean trusts(@Nullable String address) {
        try {
            return address != null && !proxies.isEmpty() && proxies.contains(address);
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
