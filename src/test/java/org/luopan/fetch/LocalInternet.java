package org.luopan.fetch;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that plays all of the internet, for names of any host; it answers 200 unless told otherwise. */
public final class LocalInternet implements AutoCloseable {

    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private final Map<String, String> locations = new ConcurrentHashMap<>();
    private volatile String copy = "";

    public LocalInternet() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.7", 0), 0);
        server.createContext("/", got -> {
            var at = got.getRequestHeaders().getFirst("Host").replaceFirst(":\\d+", "") + got.getRequestURI();
            if (at.startsWith("archive.")) {
                var answer = (copy.isEmpty()
                                ? "{}"
                                : "{\"archived_snapshots\":{\"closest\":{\"available\":true,\"url\":\"" + copy
                                        + "\"}}}")
                        .getBytes(StandardCharsets.UTF_8);
                got.getResponseHeaders().add("Content-Type", "application/json");
                got.sendResponseHeaders(200, answer.length);
                got.getResponseBody().write(answer);
            } else {
                if (got.getRequestMethod().equals("HEAD")) {
                    requests.add(at);
                }
                if (locations.containsKey(at)) {
                    got.getResponseHeaders().add("Location", locations.get(at));
                }
                got.sendResponseHeaders(statuses.getOrDefault(at, 200), -1);
            }
            got.close();
        });
        server.start();
    }

    public OutsideLinks links() {
        var guard = new Guard(
                host -> List.of(InetAddress.getByName("127.0.0.7")),
                address -> address.getHostAddress().equals("127.0.0.7"),
                port -> port == server.getAddress().getPort());
        return new OutsideLinks(
                new BoundedRequests(guard, Duration.ofSeconds(3), 20_000), url("archive.example.org/available?url="));
    }

    /** The address at which this server plays a place of the internet, such as {@code example.org/report}. */
    public String url(String place) {
        return "http://" + place.replaceFirst("/", ":" + server.getAddress().getPort() + "/");
    }

    public void answer(String place, int status) {
        statuses.put(place, status);
    }

    public void move(String place, String to) {
        statuses.put(place, 301);
        locations.put(place, url(to));
    }

    /** What the archive says it has of everything. */
    public void archive(String address) {
        copy = address;
    }

    /** The places that were asked for, in order. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
