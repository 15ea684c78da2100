package org.luopan.traffic;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.tomcat.util.http.parser.EntityTag;
import org.jspecify.annotations.Nullable;
import org.luopan.address.SecureHeaders;

/**
 * The answer 200 to a GET, prepared before anybody asks for it: its body as it is and compressed, its headers, and a strong ETag for
 * each of the two. A valve sends it before the program sees the request; a slow reader holds no thread.
 */
public final class ReadyAnswer {

    /** The attribute of a request with an answer that is sent instead of a refusal because too many ask at once. */
    public static final String INSTEAD = ReadyAnswer.class.getName() + ".instead";

    private static final byte[] NOTHING = {};

    /** What a connection that waits for nothing else takes without waiting: see {@code socket.txBufSize}. */
    private static final int MOST_AT_ONCE = 100_000;

    /**
     * How many threads may write at once as if every reader were quick, which costs half as much. A reader who is not holds one of
     * them for some seconds; while all are held, answers are written without waiting.
     */
    private static final Semaphore AT_ONCE = new Semaphore(8);

    private final String tag;
    private final String contentType;
    private final Map<String, String> headers;
    private final byte @Nullable [] plain;
    private final byte @Nullable [] compressed;

    private ReadyAnswer(
            String tag,
            String contentType,
            Map<String, String> headers,
            byte @Nullable [] plain,
            byte @Nullable [] compressed) {
        this.tag = tag;
        this.contentType = contentType;
        this.headers = SecureHeaders.with(headers);
        this.plain = plain;
        this.compressed = compressed;
    }

    /**
     * An answer that is kept in both forms; compressed as far as possible, and only if that makes it smaller.
     *
     * @param tag what the ETags are made of, without quotes; another body needs another tag
     * @param headers such as {@code Cache-Control}; the security headers and {@code Vary} are added
     */
    public static ReadyAnswer of(String tag, String contentType, byte[] body, Map<String, String> headers) {
        var zipped = gzip(body);
        return new ReadyAnswer(tag, contentType, headers, body, zipped.length < body.length ? zipped : null);
    }

    /**
     * A page, of which only the body compressed by gzip is kept; it is expanded for those who do not accept that. Its ETag is weak,
     * since the same page may be rendered again, and the same for both forms.
     *
     * @param etag as {@code W/"…"}
     */
    public static ReadyAnswer ofPage(String etag, String contentType, byte[] compressed, Map<String, String> headers) {
        return new ReadyAnswer(etag, contentType, headers, null, compressed);
    }

    /** A body compressed as far as gzip can. */
    public static byte[] gzip(byte[] body) {
        var bytes = new ByteArrayOutputStream(body.length / 3 + 64);
        try (var zip = new Smallest(bytes)) {
            zip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Whether the method of a request is one that can be answered here, and nothing of the request is left to be read. */
    public static boolean fits(Request request) {
        var method = request.getMethod();
        return (method.equals("GET") || method.equals("HEAD"))
                && request.getContentLengthLong() <= 0
                && request.getHeader("Transfer-Encoding") == null;
    }

    /** How many bytes of memory the bodies take up. */
    public int weight() {
        return (plain == null ? 0 : plain.length) + (compressed == null ? 0 : compressed.length);
    }

    /** Sends the answer, or 304 if the client has it already, without waiting for a slow reader. */
    public void send(Request request, Response response) throws IOException {
        var body = begin(request, response);
        if (body.length == 0) {
            return;
        }
        if (body.length <= MOST_AT_ONCE && AT_ONCE.tryAcquire()) {
            try {
                response.getCoyoteResponse().doWrite(ByteBuffer.wrap(body));
            } finally {
                AT_ONCE.release();
            }
            return;
        }
        PatientWriting.begin(request.startAsync(), response.getOutputStream(), body);
    }

    /** The same within the program, where slow readers are taken care of. */
    public void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getOutputStream().write(begin(request, response));
    }

    /** Writes the head of the answer; returns its body, empty if the answer has none. */
    private byte[] begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var zipped = compressed != null && prefersGzip(request.getHeader("Accept-Encoding"));
        var etag = tag.startsWith("W/") ? tag : '"' + tag + (zipped ? "-gzip\"" : "\"");
        headers.forEach(response::setHeader);
        response.setHeader("ETag", etag);
        if (compressed != null) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        var known = request.getHeader("If-None-Match");
        if (known != null && (known.strip().equals("*") || isKnown(request, etag))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return NOTHING;
        }
        response.setContentType(contentType);
        if (zipped) {
            response.setHeader("Content-Encoding", "gzip");
        }
        var body = zipped && compressed != null ? compressed : plain();
        response.setContentLength(body.length);
        return request.getMethod().equals("GET") ? body : NOTHING;
    }

    private byte[] plain() throws IOException {
        if (plain != null) {
            return plain;
        }
        try (var unzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return unzip.readAllBytes();
        }
    }

    /** Whether the client accepts gzip, and does not ask for the plain form first. */
    static boolean prefersGzip(@Nullable String accepted) {
        if (accepted == null) {
            return false;
        }
        var gzip = -1.0;
        var any = 0.0;
        var identity = 0.0;
        for (var coding : accepted.split(",")) {
            var end = coding.indexOf(';');
            var quality = end < 0 ? 1 : quality(coding.substring(end + 1));
            switch (coding.substring(0, end < 0 ? coding.length() : end).strip().toLowerCase(Locale.ROOT)) {
                case "gzip", "x-gzip" -> gzip = Math.max(gzip, quality);
                case "*" -> any = quality;
                case "identity" -> identity = quality;
                default -> {
                    // Not offered.
                }
            }
        }
        var wanted = gzip >= 0 ? gzip : any;
        return wanted > 0 && wanted >= identity;
    }

    private static double quality(String parameter) {
        var value = parameter.strip();
        return value.matches("[qQ]=[01](\\.\\d{0,3})?") ? Double.parseDouble(value.substring(2)) : 0;
    }

    /** Whether a client says that it has the answer with this ETag. */
    public static boolean isKnown(HttpServletRequest request, String etag) throws IOException {
        for (var known : Collections.list(request.getHeaders("If-None-Match"))) {
            if (Boolean.TRUE.equals(EntityTag.compareEntityTag(new StringReader(known), true, etag))) {
                return true;
            }
        }
        return false;
    }

    private static final class Smallest extends GZIPOutputStream {

        Smallest(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
