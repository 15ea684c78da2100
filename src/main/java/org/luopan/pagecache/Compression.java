package org.luopan.pagecache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;

/**
 * Pages as they are sent, by the digest of what they say. After each change all pages are rendered again, and most of them are what
 * they were; compressing takes up to a third of the time.
 */
@Component
class Compression {

    /** Bytes of compressed pages, which kept pages share. */
    private static final long MOST = 8_000_000;

    private static final int BUFFER = 8_192;

    private final Cache<ByteBuffer, byte[]> known = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .<ByteBuffer, byte[]>weigher((digest, compressed) -> compressed.length)
            .executor(Runnable::run)
            .build();

    byte[] gzip(byte[] page) {
        return known.get(digest(page), none -> compressed(page));
    }

    private static ByteBuffer digest(byte[] page) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(page));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] compressed(byte[] page) {
        var bytes = new ByteArrayOutputStream(page.length / 4 + 64);
        try (var zip = new GZIPOutputStream(bytes, BUFFER)) {
            zip.write(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
