package org.luopan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Modules respect each other's tables in SQL as in Java; docs/architecture.md says who owns which table. */
class TablesTests {

    private static final Pattern OWNED =
            Pattern.compile("^\\| `([a-z]+)` \\| ((?:`[a-z_]+`(?:, )?)+) \\|$", Pattern.MULTILINE);
    private static final Pattern QUOTED = Pattern.compile("`([a-z_]+)`");
    private static final Pattern TEXT =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern READ = Pattern.compile("\\b(?:from|join)\\s+([a-z_]+)\\b");
    private static final Pattern WRITTEN = Pattern.compile("\\b(?:insert into|update|delete from)\\s+([a-z_]+)\\b");
    private static final Pattern MADE = Pattern.compile("^create (?:table|view) ([a-z_]+)", Pattern.MULTILINE);
    private static final Pattern DROPPED = Pattern.compile("^drop (?:table|view) ([a-z_]+)", Pattern.MULTILINE);

    /** Modules that read tables of modules they may not use, each with the reason. */
    private static final Map<String, Set<String>> FOREIGN_READS = Map.of(
            // A field's type says which row its code refers to, whatever the kind of its record.
            "record", Set.of("facet_value", "figure", "metric", "tier_list"));

    @Test
    void belongToOneModuleEach() {
        assertThat(owners().keySet()).containsExactlyInAnyOrderElementsOf(schema());
        assertThat(ProjectFiles.modules()).containsAll(owners().values());
    }

    @Test
    void areReadByWhoMayUseTheirModule() {
        assertThat(foreign(READ)).isEqualTo(FOREIGN_READS);
    }

    @Test
    void areWrittenByTheirModuleAlone() {
        var owners = owners();
        assertThat(ProjectFiles.modules())
                .allSatisfy(module -> assertThat(named(module, WRITTEN))
                        .as(module)
                        .allSatisfy(
                                table -> assertThat(owners.get(table)).as(table).isEqualTo(module)));
    }

    /** Uses of tables of modules that a module may not use. */
    private static Map<String, Set<String>> foreign(Pattern how) {
        var owners = owners();
        var neighbours = ProjectFiles.neighbours();
        var foreign = new HashMap<String, Set<String>>();
        for (var module : ProjectFiles.modules()) {
            for (var table : named(module, how)) {
                var owner = owners.get(table);
                if (!module.equals(owner) && !neighbours.get(module).contains(owner)) {
                    foreign.computeIfAbsent(module, key -> new TreeSet<>()).add(table);
                }
            }
        }
        return foreign;
    }

    /** The tables used in the SQL of a module. */
    private static Set<String> named(String module, Pattern how) {
        var tables = owners().keySet();
        var named = new TreeSet<String>();
        for (var file : ProjectFiles.under(ProjectFiles.JAVA.resolve(module), ".java")) {
            TEXT.matcher(ProjectFiles.read(file))
                    .results()
                    .map(text -> text.group(1) == null ? text.group(2) : text.group(1))
                    .flatMap(text -> how.matcher(text).results())
                    .map(found -> found.group(1))
                    .filter(tables::contains)
                    .forEach(named::add);
        }
        return named;
    }

    /** The module of each table. */
    private static Map<String, String> owners() {
        var owners = new HashMap<String, String>();
        OWNED.matcher(ProjectFiles.read(ProjectFiles.DOCS.resolve("architecture.md")))
                .results()
                .forEach(row -> QUOTED.matcher(row.group(2))
                        .results()
                        .forEach(table -> assertThat(owners.put(table.group(1), row.group(1)))
                                .as("owners of %s", table.group(1))
                                .isNull()));
        return owners;
    }

    private static List<String> schema() {
        var tables = new ArrayList<String>();
        for (var file : ProjectFiles.under(ProjectFiles.MIGRATIONS, ".sql")) {
            var sql = ProjectFiles.read(file);
            tables.removeAll(names(DROPPED, sql));
            tables.addAll(names(MADE, sql));
        }
        var renamed = ProjectFiles.renamedTables();
        tables.replaceAll(table -> renamed.getOrDefault(table, table));
        return tables;
    }

    private static List<String> names(Pattern pattern, String sql) {
        return pattern.matcher(sql)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
