package org.luopan.traffic;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.time.Duration;

/** Writes a body as the reader accepts it, each time there is room, without a thread that waits. */
final class PatientWriting implements WriteListener {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int PIECE = 16_384;

    private final byte[] body;
    private final ServletOutputStream out;
    private final AsyncContext waiter;
    private int written;

    private PatientWriting(byte[] body, ServletOutputStream out, AsyncContext waiter) {
        this.body = body;
        this.out = out;
        this.waiter = waiter;
    }

    /** Begins to write; the request ends when all is written, the reader is gone or {@link #LONGEST} is over. */
    static void begin(AsyncContext waiter, ServletOutputStream out, byte[] body) {
        waiter.setTimeout(LONGEST.toMillis());
        out.setWriteListener(new PatientWriting(body, out, waiter));
    }

    @Override
    public void onWritePossible() throws IOException {
        while (out.isReady()) {
            if (written == body.length) {
                waiter.complete();
                return;
            }
            var piece = Math.min(PIECE, body.length - written);
            out.write(body, written, piece);
            written += piece;
        }
    }

    @Override
    public void onError(Throwable gone) {
        waiter.complete();
    }
}
