package org.luopan.handover;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.delivery.DeliveryState;
import org.luopan.difference.FieldLabels;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.record.RecordTypes;
import org.luopan.recordstore.FileFault;
import org.luopan.start.CannotStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code luopan export FOLDER} and {@code luopan import FOLDER}: they do one thing to the base and end, without opening the site. */
public final class ContentCommand {

    private static final String EXPORT = "export";
    private static final String IMPORT = "import";
    private static final String FILE = "jdbc:h2:file:";

    /** A command has each of its parts made when it needs it: none may wait for entities that another thread reads. */
    private static final String ENTITIES_FIRST = "--spring.jpa.bootstrap=default";

    private final List<String> words;
    private final String[] settings;

    private ContentCommand(List<String> words, String[] settings) {
        this.words = words;
        this.settings = settings;
    }

    /** The command in these arguments of the program; null if there are only settings. */
    public static @Nullable ContentCommand in(String... arguments) {
        var words = Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        return words.isEmpty()
                ? null
                : new ContentCommand(
                        words,
                        Stream.concat(
                                        Arrays.stream(arguments).filter(argument -> argument.startsWith("--")),
                                        Stream.of(ENTITIES_FIRST))
                                .toArray(String[]::new));
    }

    /** Runs it on the base that the settings name, and says what it did; returns the exit code of the program. */
    public int run(Class<?> program, PrintStream out) {
        if (words.size() != 2 || !List.of(EXPORT, IMPORT).contains(words.get(0))) {
            out.println("The commands are: export FOLDER, import FOLDER. Without one, Luopan opens the site.");
            return 1;
        }
        var application = new SpringApplication(program);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.setLogStartupInfo(false);
        application.addInitializers(this::requireBase);
        try (var context = application.run(settings)) {
            return done(context, out);
        } catch (RuntimeException reported) {
            // The start has said why, as it does when the site is to be opened.
            return 1;
        }
    }

    /** An export makes no base. */
    private void requireBase(ConfigurableApplicationContext context) {
        var settings = context.getEnvironment();
        var data = settings.getProperty("luopan.data", "./data");
        if (words.get(0).equals(EXPORT)
                && settings.getProperty("spring.datasource.url", "").startsWith(FILE + data + "/luopan")
                && Files.notExists(Path.of(data, "luopan.mv.db"))) {
            throw new CannotStart(
                    "There is no base in " + data + ".", "Name the folder of its data with --luopan.data=FOLDER.");
        }
    }

    private int done(ApplicationContext context, PrintStream out) {
        var folder = new ContentFolder(Path.of(words.get(1)));
        var language = Language.of(Locale.getDefault());
        var messages = context.getBean(Messages.class);
        try {
            if (words.get(0).equals(EXPORT)) {
                var files = context.getBean(ContentExport.class).to(folder);
                out.println(messages.say(language, "handover.exported", files, folder));
            } else {
                var report = context.getBean(ContentImport.class).from(folder);
                out.println(messages.say(language, "handover.imported", report.changed(), report.files()));
                ends(report.ends()).forEach(end -> out.println(messages.say(language, end.key, end.count)));
            }
            return 0;
        } catch (BadFolder bad) {
            out.println(messages.say(language, "handover.refused." + words.get(0)));
            bad.faults().forEach(fault -> out.println(inWords(fault, context, language)));
            return 1;
        }
    }

    private record End(String key, int count) {}

    private static List<End> ends(Map<DeliveryState, Integer> ends) {
        var said = new ArrayList<End>();
        for (var state : DeliveryState.values()) {
            if (ends.containsKey(state)) {
                said.add(new End("handover.end." + state.name().toLowerCase(Locale.ROOT), ends.get(state)));
            }
        }
        return said;
    }

    /** The file, its field in the words of the form, and what is wrong with it. */
    private static String inWords(FileFault fault, ApplicationContext context, Language language) {
        var labels = context.getBean(FieldLabels.class);
        var slash = fault.file().indexOf('/');
        var type = context.getBean(RecordTypes.class).find(fault.file().substring(0, Math.max(slash, 0)));
        var where = new ArrayList<String>();
        if (!fault.file().isEmpty()) {
            where.add(fault.file());
        }
        if (!fault.path().isEmpty()) {
            where.add(type.map(one -> labels.path(one, fault.path(), language)).orElse(fault.path()));
        }
        var says = labels.say(fault.message(), fault.arguments().toArray(), language);
        return where.isEmpty() ? says : String.join(", ", where) + ": " + says;
    }
}
