package org.luopan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** A client that sends a server any bytes and reads what comes back. */
public final class Wire {

    private static final Pattern NAMED = Pattern.compile("^<!doctype html>(?s).*?<p>(\\d{3})</p>");

    private static final int PATIENCE = 20_000;

    private final int port;

    public Wire(int port) {
        this.port = port;
    }

    /** Sends a request without a body, with this request line and these headers. */
    public Answer ask(String line, String... headers) {
        return send(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + String.join(
                        "",
                        Arrays.stream(headers).map(header -> header + "\r\n").toList()) + "\r\n");
    }

    public Answer post(String path, String body, String... headers) {
        var all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length;
        return send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + String.join(
                        "", Arrays.stream(all).map(header -> header + "\r\n").toList()) + "\r\n" + body);
    }

    /** Sends these characters, and reads until the other side closes the connection. */
    public Answer send(String request) {
        var answer = new ByteArrayOutputStream();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
            } catch (SocketException refused) {
                // There may be an answer nevertheless.
            }
            socket.getInputStream().transferTo(answer);
        } catch (SocketException end) {
            // What arrived before counts.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Answer(answer.toString(StandardCharsets.UTF_8));
    }

    /** The answer as it was transferred. */
    public record Answer(String text) {

        public int status() {
            if (text.matches("(?s)HTTP/1\\.1 \\d{3}.*")) {
                return Integer.parseInt(text.substring(9, 12));
            }
            // A line without an address is one of HTTP/0.9, whose answer is the page alone.
            var page = NAMED.matcher(text);
            return page.find() ? Integer.parseInt(page.group(1)) : 0;
        }

        public String header(String name) {
            return head().lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }

        public String head() {
            return text.substring(0, Math.max(0, text.indexOf("\r\n\r\n")));
        }

        public String body() {
            return text.substring(head().length());
        }
    }
}
