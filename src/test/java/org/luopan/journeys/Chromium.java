package org.luopan.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the Chromium of this machine, one for all of them. */
class Chromium implements ExecutionCondition, ParameterResolver {

    /** The headless shell draws no window, and takes half of the processor time. */
    private static final Path SHELL = Path.of("/usr/bin/chromium-headless-shell");

    private static final Path EXECUTABLE = Path.of(System.getenv()
            .getOrDefault("LUOPAN_CHROMIUM", Files.isExecutable(SHELL) ? SHELL.toString() : "/usr/bin/chromium"));
    private static final boolean REQUIRED = "required".equals(System.getenv("LUOPAN_BROWSER_TESTS"));
    private static final AtomicBoolean SAID = new AtomicBoolean();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (REQUIRED || Files.isExecutable(EXECUTABLE)) {
            return ConditionEvaluationResult.enabled("There is a browser, or there has to be one");
        }
        var reason =
                "No browser tests: there is no Chromium at " + EXECUTABLE + " (LUOPAN_CHROMIUM names another place)";
        if (SAID.compareAndSet(false, true)) {
            System.out.println(reason);
        }
        return ConditionEvaluationResult.disabled(reason);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Running.BROWSER;
    }

    /** The browser of a JVM. It ends with it: surefire runs each class on its own, so no store of JUnit lives as long. */
    private static final class Running {

        static final Browser BROWSER = launch();

        private static Browser launch() {
            if (!Files.isExecutable(EXECUTABLE)) {
                throw new IllegalStateException(
                        "Browser tests are required, but there is no Chromium at " + EXECUTABLE);
            }
            var environment = new HashMap<>(System.getenv());
            environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            return Playwright.create(new CreateOptions().setEnv(environment))
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(EXECUTABLE)
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-dev-shm-usage",
                                    // Drawing by the processor alone: saves a seventh of its time.
                                    "--disable-gpu",
                                    "--disable-backgrounding-occluded-windows",
                                    "--disable-renderer-backgrounding",
                                    // All pages share a process: starting one for each takes a quarter of the time.
                                    "--renderer-process-limit=1",
                                    // No page lives long enough for code of the last compiler to pay off.
                                    "--js-flags=--no-opt")));
        }
    }
}
