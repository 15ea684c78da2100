package org.luopan.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Requests pages over a socket of its own, because the address that was checked must be the one that is connected to, which the
 * client of the JDK does not allow. The socket is closed when the time is over, even if the other side goes on sending.
 */
final class BoundedRequests {

    private static final int MOST_REDIRECTS = 4;
    private static final int MOST_HEADER_BYTES = 32_768;
    private static final int LONGEST_CHUNK_LINE = 100;

    private static final String HTML = "(?i)(?:text/html|application/xhtml\\+xml)\\b.*";
    private static final String JSON = "(?i)application/json\\b.*";

    private static final ScheduledExecutorService CLOSING = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "closing-outside");
        thread.setDaemon(true);
        return thread;
    });

    private final Guard guard;
    private final Duration longest;
    private final int mostBytes;
    private final Supplier<SSLSocketFactory> encrypting;

    BoundedRequests(Guard guard, Duration longest, int mostBytes) {
        this(guard, longest, mostBytes, () -> (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    BoundedRequests(Guard guard, Duration longest, int mostBytes, Supplier<SSLSocketFactory> encrypting) {
        this.encrypting = encrypting;
        this.guard = guard;
        this.longest = longest;
        this.mostBytes = mostBytes;
    }

    /** The beginning of a page, as far as the bounds allow. */
    record Page(String address, String type, byte[] content) {}

    /** Where a request ended after its redirects, and with which status of HTTP. */
    record Reached(String address, int status) {}

    /** Takes what it needs of an answer; the rest is not read. */
    private interface Reading<T> {

        T of(String address, Answer answer) throws IOException;
    }

    /** Requests a page of text; follows redirects, each checked like the first address. */
    Page get(String address) throws IOException {
        return follow("GET", "text/html", address, (at, answer) -> new Page(at, answer.type(HTML), answer.content()));
    }

    /** Requests the beginning of an answer in JSON. */
    byte[] json(String address) throws IOException {
        return follow("GET", "application/json", address, (at, answer) -> {
            answer.type(JSON);
            return answer.content();
        });
    }

    /** Finds out how an address answers, without reading its page. */
    Reached reach(String method, String address) throws IOException {
        return follow(method, "*/*", address, (at, answer) -> new Reached(at, answer.status));
    }

    private <T> T follow(String method, String accepted, String address, Reading<T> reading) throws IOException {
        var until = System.nanoTime() + longest.toNanos();
        var next = address;
        for (var hops = 0; hops <= MOST_REDIRECTS; hops++) {
            var target = guard.check(next);
            try (var socket = new Socket()) {
                var end = CLOSING.schedule(() -> close(socket), left(until), TimeUnit.NANOSECONDS);
                try {
                    var answer = new Answer(ask(socket, target, request(method, accepted, target.uri()), until));
                    if (answer.redirects()) {
                        next = target.uri().resolve(answer.location()).toString();
                        continue;
                    }
                    return reading.of(next, answer);
                } finally {
                    end.cancel(false);
                }
            }
        }
        throw new NotFetched("too many redirects");
    }

    private InputStream ask(Socket socket, Guard.Target target, String request, long until) throws IOException {
        var rest = (int) TimeUnit.NANOSECONDS.toMillis(left(until));
        socket.connect(new InetSocketAddress(target.machine(), target.port()), Math.max(1, rest));
        socket.setSoTimeout(Math.max(1, rest));
        var spoken = target.encrypted() ? encrypted(socket, target) : socket;
        spoken.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        spoken.getOutputStream().flush();
        return new BufferedInputStream(spoken.getInputStream());
    }

    /** Checks the certificate for the name in the address. */
    private Socket encrypted(Socket socket, Guard.Target target) throws IOException {
        var encrypted =
                (SSLSocket) encrypting.get().createSocket(socket, target.uri().getHost(), target.port(), true);
        var parameters = encrypted.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        encrypted.setSSLParameters(parameters);
        encrypted.startHandshake();
        return encrypted;
    }

    private static String request(String method, String accepted, URI uri) {
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return method + " " + path + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()) + " HTTP/1.1\r\nHost: "
                + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                + "\r\nUser-Agent: Luopan\r\nAccept: " + accepted
                + "\r\nAccept-Encoding: identity\r\nConnection: close\r\n\r\n";
    }

    private static long left(long until) throws NotFetched {
        var left = until - System.nanoTime();
        if (left <= 0) {
            throw new NotFetched("it took too long");
        }
        return left;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed as far as it can be.
        }
    }

    /** What the other side answers: its first line, its headers, then a page. */
    private final class Answer {

        private final InputStream in;
        private final int status;
        private final Map<String, String> headers = new HashMap<>();
        private int headerBytes;

        Answer(InputStream in) throws IOException {
            this.in = in;
            var first = line(MOST_HEADER_BYTES);
            if (!first.matches("HTTP/1\\.[01] \\d{3}.*")) {
                throw new NotFetched("no answer of a web server");
            }
            status = Integer.parseInt(first.substring(9, 12));
            for (var line = line(MOST_HEADER_BYTES); !line.isEmpty(); line = line(MOST_HEADER_BYTES)) {
                var colon = line.indexOf(':');
                if (colon > 0) {
                    headers.putIfAbsent(
                            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                            line.substring(colon + 1).strip());
                }
            }
        }

        boolean redirects() {
            return status >= 301 && status <= 308 && headers.containsKey("location");
        }

        String location() throws NotFetched {
            var location = String.valueOf(headers.get("location"));
            if (!location.matches("[\\x21-\\x7E]{1,2000}")) {
                throw new NotFetched("redirected to no address");
            }
            try {
                URI.create(location);
                return location;
            } catch (IllegalArgumentException e) {
                throw new NotFetched("redirected to no address");
            }
        }

        String type(String wanted) throws NotFetched {
            var type = headers.getOrDefault("content-type", "");
            var encoding = headers.getOrDefault("content-encoding", "identity");
            if (status != 200) {
                throw new NotFetched("answer " + status);
            }
            if (!type.matches(wanted) || !encoding.equalsIgnoreCase("identity")) {
                throw new NotFetched("not of the type that was asked for: " + type);
            }
            return type;
        }

        byte[] content() throws IOException {
            var coding = headers.getOrDefault("transfer-encoding", "");
            if (coding.isEmpty()) {
                var length = headers.getOrDefault("content-length", "");
                return in.readNBytes(
                        length.matches("\\d{1,9}") ? Math.min(mostBytes, Integer.parseInt(length)) : mostBytes);
            }
            if (!coding.equalsIgnoreCase("chunked")) {
                throw new NotFetched("encoded as " + coding);
            }
            return chunks();
        }

        private byte[] chunks() throws IOException {
            var content = new ByteArrayOutputStream();
            while (content.size() < mostBytes) {
                headerBytes = 0;
                var size = line(LONGEST_CHUNK_LINE).replaceFirst(";.*", "").strip();
                if (!size.matches("[0-9a-fA-F]{1,8}")) {
                    throw new NotFetched("broken chunks");
                }
                var bytes = Long.parseLong(size, 16);
                if (bytes == 0) {
                    break;
                }
                content.write(in.readNBytes((int) Math.min(bytes, mostBytes - content.size())));
                if (content.size() < mostBytes) {
                    line(LONGEST_CHUNK_LINE);
                }
            }
            return content.toByteArray();
        }

        private String line(int most) throws IOException {
            var line = new ByteArrayOutputStream();
            for (var next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0 || ++headerBytes > most) {
                    throw new NotFetched(next < 0 ? "the answer broke off" : "too many headers");
                }
                if (next != '\r') {
                    line.write(next);
                }
            }
            return line.toString(StandardCharsets.ISO_8859_1);
        }
    }
}
