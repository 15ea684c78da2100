package org.luopan.traffic;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Answers requests that Tomcat cannot serve as the client's error, not the server's. */
class StrangeMethods extends ValveBase {

    StrangeMethods() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (response.getStatus() >= 500) {
            response.getCoyoteResponse().setStatus("CONNECT".equals(request.getMethod()) ? 405 : 400);
        }
        getNext().invoke(request, response);
    }
}
