package org.luopan.asset;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Puts the {@link AssetValve} in front of all others. */
@Configuration(proxyBeanMethods = false)
class AssetSettings {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> assetValve(Assets assets) {
        return server -> server.addEngineValves(new AssetValve(assets));
    }
}
