package org.luopan.asset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.luopan.address.FileAddresses;
import org.luopan.traffic.ReadyAnswer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The files that pages load, each at an address with the digest of its content, so that browsers keep it for a year. Templates name
 * them without it, {@code /assets/luopan.js}. No other file is sent to anybody.
 */
@Component
class Assets implements FileAddresses {

    private static final String FOLDER = "/assets/";

    private static final Map<String, String> TYPES = Map.of(
            "css",
            "text/css;charset=UTF-8",
            "js",
            "text/javascript;charset=UTF-8",
            "svg",
            "image/svg+xml;charset=UTF-8");

    private static final Map<String, String> HEADERS = Map.of("Cache-Control", "public, max-age=31536000, immutable");

    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, Supplier<ReadyAnswer>> answers = new HashMap<>();

    Assets() {
        add("luopan.css", StyleSheets.site());
        add("desk.css", StyleSheets.desk());
        add("htmx.js", Library.HTMX.bytes("dist/htmx.min.js"));
        for (var image : new String[] {"seal.svg", "land.svg"}) {
            add(image, own("img/" + image));
        }
        for (var script : new String[] {"luopan.js", "desk.js", "preview.js", "passkey.js"}) {
            add(script, own("js/" + script));
        }
    }

    @Override
    public String of(String address) {
        return addresses.getOrDefault(address, address);
    }

    /** The answer to a request for this path below the site; null if it is none of our files, or another version of one. */
    @Nullable
    ReadyAnswer at(String path) {
        var answer = answers.get(path);
        return answer == null ? null : answer.get();
    }

    /** Compresses a file when somebody first asks for it. */
    private void add(String name, byte[] content) {
        var digest = digest(content);
        var address = FOLDER + digest + "/" + name;
        var type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        addresses.put(FOLDER + name, address);
        answers.put(address, SingletonSupplier.of(() -> ReadyAnswer.of(digest, type, content, HEADERS)));
    }

    private static byte[] own(String path) {
        return Library.own(path).getBytes(StandardCharsets.UTF_8);
    }

    private static String digest(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
