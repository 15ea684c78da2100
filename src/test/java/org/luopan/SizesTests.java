package org.luopan;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

class SizesTests {

    private static final int LONGEST_METHOD = 40;
    private static final int MOST_COMPONENTS = 12;

    @Test
    void methodsFitOnAScreen() {
        assertThat(sizes().methods)
                .isNotEmpty()
                .extracting(methods -> above(LONGEST_METHOD, methods), as(MAP))
                .as("Methods of more lines, to be divided where they do several things")
                .isEmpty();
    }

    @Test
    void recordsHaveFewComponents() {
        assertThat(sizes().records)
                .isNotEmpty()
                .extracting(records -> above(MOST_COMPONENTS, records), as(MAP))
                .as("Records of more components, of which some make a record of their own")
                .isEmpty();
    }

    private static Map<String, Long> above(int most, Map<String, Long> sizes) {
        var above = new TreeMap<>(sizes);
        above.values().removeIf(size -> size <= most);
        return above;
    }

    private static Sizes sizes() {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var sources = files.getJavaFileObjectsFromPaths(ProjectFiles.under(ProjectFiles.JAVA, ".java"));
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, sources);
            var sizes = new Sizes(Trees.instance(task).getSourcePositions());
            task.parse().forEach(unit -> sizes.scan(unit, unit));
            return sizes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Measures the length of methods, from signature to closing brace, and the number of components of records. */
    private static final class Sizes extends TreeScanner<Void, CompilationUnitTree> {

        private final SourcePositions positions;
        private final Map<String, Long> methods = new TreeMap<>();
        private final Map<String, Long> records = new TreeMap<>();

        Sizes(SourcePositions positions) {
            this.positions = positions;
        }

        @Override
        public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
            var first = line(unit, signature(method, unit));
            methods.put(
                    place(unit, first, method.getName()),
                    line(unit, positions.getEndPosition(unit, method)) - first + 1);
            return super.visitMethod(method, unit);
        }

        @Override
        public Void visitClass(ClassTree type, CompilationUnitTree unit) {
            if (type.getKind() == Tree.Kind.RECORD) {
                records.put(
                        place(unit, line(unit, positions.getStartPosition(unit, type)), type.getSimpleName()),
                        type.getMembers().stream().filter(Sizes::isComponent).count());
            }
            return super.visitClass(type, unit);
        }

        /** Fields of a record other than constants are its components. */
        private static boolean isComponent(Tree member) {
            return member instanceof VariableTree field
                    && !field.getModifiers().getFlags().contains(Modifier.STATIC);
        }

        /** The position where a method begins, after its annotations. */
        private long signature(MethodTree method, CompilationUnitTree unit) {
            var annotations = method.getModifiers().getAnnotations();
            if (annotations.isEmpty()) {
                return positions.getStartPosition(unit, method);
            }
            var at = (int) positions.getEndPosition(unit, annotations.get(annotations.size() - 1));
            var text = text(unit);
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return at;
        }

        private static CharSequence text(CompilationUnitTree unit) {
            try {
                return unit.getSourceFile().getCharContent(true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static long line(CompilationUnitTree unit, long position) {
            return unit.getLineMap().getLineNumber(position);
        }

        private static String place(CompilationUnitTree unit, long line, CharSequence name) {
            var path = unit.getSourceFile().getName();
            return path.substring(path.lastIndexOf('/') + 1) + ":" + line + " " + name;
        }
    }
}
