package org.luopan.traffic;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.buf.MessageBytes;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;
import org.luopan.address.SessionCookie;

/**
 * Decides whether to read the body of a request at all, and how slowly it may arrive. {@link OddRequests} answers what is refused
 * here, and finds the reason in the attribute {@link #REFUSED}.
 */
class Intake extends ValveBase {

    /** The attribute with the status of a request that must go no further. */
    static final String REFUSED = Intake.class.getName() + ".refused";

    /** The attribute of a request whose body was not read: its connection closes with the answer. */
    static final String UNREAD = Intake.class.getName() + ".unread";

    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    /** How many bytes the sign-in page accepts, and strangers may send to the desk. */
    private static final int MOST_AT_THE_DOOR = 32_000;

    private static final int MOST_OF_A_STRANGER = 2_000_000;

    /** Bodies being received in all, and from one address: each takes a thread if there are no virtual ones. */
    private static final int MOST_BODIES = 60;

    private static final int MOST_BODIES_EACH = 12;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SLOWEST_BYTES_A_SECOND = 8_000;

    /** How many bytes of a refused body are still received, so that its sender reads the answer. */
    private static final int MOST_DRAINED = 100_000_000;

    private static final Duration DRAINING = Duration.ofSeconds(5);

    /** The silence after which nothing more is expected, and how often to check. */
    private static final Duration QUIET = Duration.ofMillis(300);

    private static final Duration GLANCE = Duration.ofMillis(20);

    private static final Set<String> DOORS = Set.of("login", "logout", "invitation", "webauthn", "oauth2");

    private final Share requests;
    private final Share bodies = new Share(MOST_BODIES, MOST_BODIES_EACH);

    /** @param requestsEach how many requests of one address are answered at once */
    Intake(int requestsEach) {
        super(true);
        requests = new Share(Integer.MAX_VALUE, requestsEach);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (response.getStatus() >= BAD_REQUEST) {
            // Tomcat has already refused it; nothing in it is reliable, and nothing more of it is waited for.
            getNext().invoke(request, response);
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            return;
        }
        var address = String.valueOf(request.getRemoteAddr());
        if (!requests.take(address)) {
            refuse(request, response);
            return;
        }
        try {
            accept(request, response, address);
        } finally {
            requests.giveBack(address);
        }
    }

    private void refuse(Request request, Response response) throws IOException, ServletException {
        if (request.getAttribute(ReadyAnswer.INSTEAD) instanceof ReadyAnswer known) {
            known.send(request, response);
            return;
        }
        request.setAttribute(REFUSED, TOO_MANY);
        pass(request, response, null);
    }

    private void accept(Request request, Response response, String address) throws IOException, ServletException {
        var most = mostTaken(request);
        if (!hasBody(request) || most == 0) {
            pass(request, response, null);
        } else if (request.getContentLengthLong() > most) {
            request.setAttribute(REFUSED, TOO_LARGE);
            pass(request, response, null);
        } else if (!bodies.take(address)) {
            request.setAttribute(REFUSED, UNAVAILABLE);
            pass(request, response, null);
        } else {
            try {
                pass(request, response, new Timed(request, most));
            } finally {
                bodies.giveBack(address);
            }
        }
    }

    /** Passes a request on with its body, or as if it had none, and ensures that nothing waits for the body afterwards. */
    private void pass(Request request, Response response, @Nullable Timed body) throws IOException, ServletException {
        var coyote = request.getCoyoteRequest();
        var input = coyote.getInputBuffer();
        if (body == null) {
            coyote.getMimeHeaders().removeHeader("Content-Type");
            coyote.setContentType((MessageBytes) null);
            if (hasBody(request)) {
                request.setAttribute(UNREAD, true);
            }
        } else {
            coyote.setInputBuffer(body);
        }
        try {
            getNext().invoke(request, response);
        } finally {
            coyote.setInputBuffer(input);
            if (body == null ? request.getAttribute(UNREAD) != null : !body.whole()) {
                leave(request, response, input);
            }
        }
    }

    /** Sends the answer, receives what arrives quickly anyway, and closes the connection. */
    private void leave(Request request, Response response, InputBuffer input) throws IOException {
        if (request.isAsync()) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            return;
        }
        var address = String.valueOf(request.getRemoteAddr());
        response.finishResponse();
        if (bodies.take(address)) {
            try {
                drain(request, input);
            } catch (IOException gone) {
                // The sender does not read the answer.
            } finally {
                bodies.giveBack(address);
            }
        }
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }

    private static void drain(Request request, InputBuffer input) throws IOException {
        var end = System.nanoTime() + DRAINING.toNanos();
        var left = request.getContentLengthLong() < 0
                ? MOST_DRAINED
                : request.getContentLengthLong() - request.getCoyoteRequest().getBytesRead();
        var taken = 0L;
        var nowhere = new Nowhere();
        var quiet = Duration.ZERO;
        while (taken < left && taken < MOST_DRAINED && quiet.compareTo(QUIET) < 0 && System.nanoTime() < end) {
            // Never waits inside Tomcat, which would wait as long as a connection may be silent.
            request.getCoyoteRequest().action(ActionCode.AVAILABLE, true);
            if (request.getCoyoteRequest().getAvailable() <= 0) {
                LockSupport.parkNanos(GLANCE.toNanos());
                quiet = quiet.plus(GLANCE);
                continue;
            }
            var read = input.doRead(nowhere);
            if (read < 0) {
                return;
            }
            taken += read;
            quiet = Duration.ZERO;
        }
    }

    /** The most bytes that this address accepts; 0 if no form is sent to it. */
    private static long mostTaken(Request request) {
        if (!request.getMethod().equals("POST")) {
            return 0;
        }
        var first = first(request);
        if (DOORS.contains(first)) {
            return MOST_AT_THE_DOOR;
        }
        if (!first.equals("admin")) {
            return 0;
        }
        return SessionCookie.isSentWith(request) ? Long.MAX_VALUE : MOST_OF_A_STRANGER;
    }

    private static String first(Request request) {
        var path = String.valueOf(request.getDecodedRequestURI());
        var context = request.getContext() == null ? "" : request.getContext().getPath();
        var below = path.startsWith(context) ? path.substring(context.length()) : path;
        var end = below.indexOf('/', 1);
        return below.isEmpty() ? "" : below.substring(1, end < 0 ? below.length() : end);
    }

    private static boolean hasBody(Request request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /** A body with a minimum speed, which even a bad line reaches. */
    private static final class Timed implements InputBuffer {

        private final InputBuffer input;
        private final long length;
        private final long most;
        private final long began = System.nanoTime();
        private long received;
        private boolean ended;

        Timed(Request request, long most) {
            input = request.getCoyoteRequest().getInputBuffer();
            length = request.getContentLengthLong();
            this.most = most;
        }

        /** Whether all of it has been read. */
        boolean whole() {
            return ended || length >= 0 && received >= length;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            var allowed = PATIENCE.toNanos() + received / SLOWEST_BYTES_A_SECOND * 1_000_000_000L;
            if (System.nanoTime() - began > allowed) {
                throw new SocketTimeoutException("A body that comes too slowly");
            }
            var read = input.doRead(handler);
            ended = read < 0;
            received += Math.max(0, read);
            if (received > most) {
                throw new IOException("A body without a length that is too large");
            }
            return read;
        }

        @Override
        public int available() {
            return input.available();
        }
    }

    private static final class Nowhere implements ApplicationBufferHandler {

        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {}
    }
}
