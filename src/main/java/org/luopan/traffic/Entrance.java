package org.luopan.traffic;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import org.apache.catalina.Valve;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.luopan.storage.Condition;
import org.luopan.storage.Storage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Sets up what every request passes on its way in: trusted proxies, limits on bodies, pages made at once. */
@Configuration(proxyBeanMethods = false)
class Entrance {

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> valves(
            @Value("${luopan.trusted-proxies:}") String proxies,
            @Value("${luopan.requests-per-address:100}") int requestsEach,
            ObjectProvider<Valve> ready) {
        return server -> {
            server.addEngineValves(new TrustedProxies(proxies), new StrangeMethods());
            // What needs no more than memory is sent before anything is counted or limited.
            server.addEngineValves(ready.orderedStream().toArray(Valve[]::new));
            server.addEngineValves(new Intake(requestsEach));
            server.addProtocolHandlerCustomizers(protocol -> {
                if (protocol instanceof AbstractHttp11Protocol<?> http) {
                    http.setContinueResponseTiming("onRead");
                    // Answers without a body wait here, however many a connection asks for at once.
                    http.setProperty("socket.txBufSize", "131072");
                }
            });
            server.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(BareErrors.class.getName());
                }
                // A preview is rendered into memory by a forward, and sent after what it wrote is rolled back.
                if (context instanceof StandardContext own) {
                    own.setSuspendWrappedResponseAfterForward(false);
                }
            });
        };
    }

    @Bean
    Outermost delivery() {
        return new Outermost();
    }

    /**
     * Before sessions and security, so that refusing costs next to nothing; the place is free again before the answer is sent. If
     * the queue stands still because the database is away, the refusal says so.
     */
    @Bean
    FilterRegistrationBean<PagesAtOnce> pagesAtOnce(
            @Value("${luopan.pages-at-once:0}") int places,
            @Value("${luopan.pages-waiting:100}") int waiting,
            Storage storage) {
        var processors = Runtime.getRuntime().availableProcessors();
        var filter = new FilterRegistrationBean<>(new PagesAtOnce(
                places > 0 ? places : Math.max(4, Math.min(8, 2 * processors)),
                waiting,
                () -> storage.condition() == Condition.AWAY ? "away" : "busy"));
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 30);
        return filter;
    }

    /** Puts {@link Delivery} around all filters, if an embedded server runs. */
    static final class Outermost implements ServletContextInitializer, Ordered {

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }

        @Override
        public void onStartup(ServletContext context) {
            var filter = context.addFilter("delivery", new Delivery());
            filter.setAsyncSupported(true);
            filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        }
    }
}
