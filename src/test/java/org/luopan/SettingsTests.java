package org.luopan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;

class SettingsTests {

    private static final Pattern READ = Pattern.compile("@Value\\(\"\\$\\{(luopan\\.[^:}\"]+)");
    private static final Pattern DOCUMENTED = Pattern.compile("^\\| `([a-z][\\w.-]+)`", Pattern.MULTILINE);

    private final String operations = ProjectFiles.read(ProjectFiles.DOCS.resolve("operations.md"));

    @Test
    void areDocumented() {
        assertThat(settings())
                .isNotEmpty()
                .allSatisfy(setting ->
                        assertThat(operations).as("docs/operations.md").contains("`" + setting + "`"));
    }

    @Test
    void exist() {
        assertThat(DOCUMENTED.matcher(operations).results().map(found -> found.group(1)))
                .as("settings of docs/operations.md")
                .isSubsetOf(settings());
    }

    private static TreeSet<String> settings() {
        var settings = new TreeSet<String>();
        for (var file : ProjectFiles.under(ProjectFiles.RESOURCES, ".yml")) {
            var yaml = new YamlPropertiesFactoryBean();
            yaml.setResources(new FileSystemResource(file));
            var properties = yaml.getObject();
            if (properties != null) {
                properties.keySet().forEach(key -> settings.add(key.toString()));
            }
        }
        for (var file : ProjectFiles.under(ProjectFiles.JAVA, ".java")) {
            READ.matcher(ProjectFiles.read(file)).results().forEach(found -> settings.add(found.group(1)));
        }
        return settings;
    }
}
