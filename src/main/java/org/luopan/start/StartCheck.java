package org.luopan.start;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Checks the settings and the data folder before anything is opened. */
@Order(Ordered.LOWEST_PRECEDENCE)
final class StartCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = context.getEnvironment();
        checkAddress(settings.getProperty("luopan.public-url", ""));
        checkFolder(settings);
    }

    static void checkAddress(String address) {
        if (!address.isBlank() && !isAddressOfASite(address.strip())) {
            throw new CannotStart(
                    "luopan.public-url is \"" + address + "\", which is not the address of a site.",
                    "Set it to an address such as https://luopan.example.org, or leave it out.");
        }
    }

    private static boolean isAddressOfASite(String address) {
        try {
            var uri = new URI(address);
            return uri.getScheme() != null
                    && uri.getScheme().matches("https?")
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static void checkFolder(Environment settings) {
        var folder = Path.of(settings.getProperty("luopan.data", "./data"))
                .toAbsolutePath()
                .normalize();
        var fault = fault(folder);
        if (fault != null) {
            throw new CannotStart(
                    fault,
                    "Let the user that runs Luopan write there, or name another folder with --luopan.data=FOLDER.");
        }
    }

    /** What is wrong with the data folder; null if it can be created or everything in it can be written. */
    static @Nullable String fault(Path folder) {
        var nearest = folder;
        while (!Files.exists(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        if (!Files.isDirectory(nearest)) {
            return "The data cannot lie in " + folder + ": " + nearest + " is no folder.";
        }
        if (!Files.isWritable(nearest)) {
            return nearest.equals(folder)
                    ? "The folder of the data, " + folder + ", cannot be written."
                    : "The folder of the data, " + folder + ", cannot be made: " + nearest + " cannot be written.";
        }
        for (var part : new String[] {"luopan.mv.db", "index"}) {
            var file = folder.resolve(part);
            if (Files.exists(file) && !Files.isWritable(file)) {
                return file + " cannot be written.";
            }
        }
        return noRoom(nearest) ? "The disk of the data, " + folder + ", is full." : null;
    }

    private static boolean noRoom(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
