package org.luopan.storage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * The files of H2 as {@code kept:NUMBER:PATH}: each number stands for a {@link KeptFile}. To H2 a new number is a new database, so
 * that the same file can be opened again after H2 has given it up. Public because H2 creates its paths itself.
 */
public final class KeptPath extends FilePathWrapper {

    private static final String SCHEME = "kept";
    private static final Map<String, KeptFile> FILES = new ConcurrentHashMap<>();

    static {
        FilePath.register(new KeptPath());
    }

    /** The name under which H2 finds a file with a number. */
    static String name(int number, KeptFile file) {
        FILES.put(String.valueOf(number), file);
        return SCHEME + ":" + number + ":" + file.path();
    }

    static void forget(int number) {
        FILES.remove(String.valueOf(number));
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    protected String getPrefix() {
        return name.substring(0, start(name));
    }

    @Override
    protected FilePath unwrap(String path) {
        return FilePath.get(path.substring(start(path)));
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        if (!name.endsWith(".mv.db")) {
            return getBase().open(mode);
        }
        var number = name.substring(SCHEME.length() + 1, start(name) - 1);
        var file = FILES.get(number);
        if (file == null) {
            throw new FileNotFoundException("Given up: " + name);
        }
        return file.open(Integer.parseInt(number), getBase(), mode.equals("r"));
    }

    private static int start(String path) {
        return path.indexOf(':', SCHEME.length() + 1) + 1;
    }
}
