package org.luopan.health;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/** Leaves health and metrics out of the program as long as no port is set for them: they then cost nothing and answer nobody. */
final class OnlyIfWatched implements AutoConfigurationImportFilter, EnvironmentAware {

    /** The setting with the port; negative if there is none. */
    static final String PORT = "management.server.port";

    private static final Pattern WATCHING = Pattern.compile(
            "org\\.springframework\\.boot\\..*"
                    + "(\\b(actuate|health|metrics|micrometer|observation)\\..*|(Endpoint|HealthContributor|Metrics|Observation)AutoConfiguration)");

    private boolean watched;

    @Override
    public void setEnvironment(Environment settings) {
        watched = settings.getProperty(PORT, Integer.class, -1) >= 0;
    }

    @Override
    public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
        var kept = new boolean[names.length];
        for (var i = 0; i < names.length; i++) {
            var name = names[i];
            kept[i] = watched || name == null || !WATCHING.matcher(name).matches();
        }
        return kept;
    }
}
