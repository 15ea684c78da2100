package org.luopan.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Requests an address from a running server exactly as written, with slashes and signs that no client would send. */
public final class RawReader {

    private RawReader() {}

    /** The status and the headers of an answer, by their names in lower case. */
    public record Answer(int status, Map<String, String> headers) {

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    public static Answer ask(int port, String method, String address, String... headers) {
        try (var socket = new Socket("localhost", port)) {
            var request = new StringBuilder(method + " " + address + " HTTP/1.1\r\nHost: localhost\r\n"
                    + "Accept: text/html,*/*;q=0.8\r\nConnection: close\r\n");
            for (var i = 0; i < headers.length; i += 2) {
                request.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
            }
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            var lines = answer.split("\r\n\r\n", 2)[0].split("\r\n");
            var found = new TreeMap<String, String>();
            for (var i = 1; i < lines.length; i++) {
                var colon = lines[i].indexOf(':');
                found.put(
                        lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                        lines[i].substring(colon + 1).strip());
            }
            return new Answer(Integer.parseInt(lines[0].split(" ")[1]), found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
