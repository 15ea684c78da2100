package org.luopan.asset;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.luopan.traffic.ReadyAnswer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sends {@link Assets} before the program sees the request. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AssetValve extends ValveBase {

    private final Assets assets;

    AssetValve(Assets assets) {
        super(true);
        this.assets = assets;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var answer = answer(request, response);
        if (answer == null) {
            getNext().invoke(request, response);
        } else {
            answer.send(request, response);
        }
    }

    private @Nullable ReadyAnswer answer(Request request, Response response) {
        var path = request.getDecodedRequestURI();
        var site = request.getContext() == null ? "" : request.getContext().getPath();
        var asked =
                path != null && path.startsWith(site) && request.getQueryString() == null && response.getStatus() < 400;
        return asked && ReadyAnswer.fits(request) ? assets.at(path.substring(site.length())) : null;
    }
}
