package org.luopan.traffic;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.luopan.storage.Condition;
import org.luopan.storage.Storage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What every request passes on its way in, from the outside: whom to believe, what to take, what to make at once. */
@Configuration(proxyBeanMethods = false)
class Entrance {

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> valves(
            @Value("${luopan.trusted-proxies:}") String proxies,
            @Value("${luopan.requests-per-address:50}") int requestsEach) {
        return server -> {
            server.addEngineValves(new TrustedProxies(proxies), new StrangeMethods(), new Intake(requestsEach));
            server.addProtocolHandlerCustomizers(protocol -> {
                if (protocol instanceof AbstractHttp11Protocol<?> http) {
                    http.setContinueResponseTiming("onRead");
                    // Answers without a body wait here, however many were asked for at once over a connection.
                    http.setProperty("socket.txBufSize", "131072");
                }
            });
            server.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(BareErrors.class.getName());
                }
                // A preview is rendered by a forward into memory, and sent once what it wrote is taken back.
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
     * Before sessions and security, so that those who are refused cost next to nothing; what is made is written to its reader when
     * the place is free again. Where nothing moves because the database is away, that is what is said.
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

    /** Puts the delivery of answers around all filters, where a server with connections of its own runs. */
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
