package org.luopan.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class PartsByNameTests {

    @Test
    void areFoundByTheNameThatTheTypeGivesThem() {
        assertThat(whom(program -> program.registerBean("greeting", Greeting.class, () -> new Greeting("named"))))
                .isEqualTo("named");
    }

    @Test
    void areFoundUnderAnyOtherName() {
        assertThat(whom(program -> program.registerBean("other", Greeting.class, () -> new Greeting("other"))))
                .isEqualTo("other");
    }

    @Test
    void doNotPushAsideThePreferredOne() {
        assertThat(whom(program -> {
                    program.registerBean("greeting", Greeting.class, () -> new Greeting("named"));
                    program.registerBean(
                            "other", Greeting.class, () -> new Greeting("preferred"), part -> part.setPrimary(true));
                }))
                .isEqualTo("preferred");
    }

    @Test
    void doNotPushAsideTheOneThatIsAskedFor() {
        try (var program = program(parts -> {
            parts.registerBean("greeting", Greeting.class, () -> new Greeting("named"));
            parts.registerBean("other", Greeting.class, () -> new Greeting("asked for"));
            parts.registerBean(Particular.class);
        })) {
            assertThat(program.getBean(Particular.class).by().whom()).isEqualTo("asked for");
        }
    }

    @Test
    void ofWhichNoneIsCalledLikeTheTypeStayAmbiguous() {
        assertThatThrownBy(() -> whom(program -> {
                    program.registerBean("one", Greeting.class, () -> new Greeting("one"));
                    program.registerBean("other", Greeting.class, () -> new Greeting("other"));
                }))
                .hasRootCauseInstanceOf(NoUniqueBeanDefinitionException.class);
    }

    @Test
    void doNotHideTheCollectionOfAll() {
        try (var program = program(parts -> {
            parts.registerBean("greeting", Greeting.class, () -> new Greeting("named"));
            parts.registerBean("other", Greeting.class, () -> new Greeting("other"));
            parts.registerBean("map", String.class, () -> "a part with the name of a collection");
            parts.registerBean(All.class);
        })) {
            assertThat(program.getBean(All.class).of()).containsOnlyKeys("greeting", "other");
        }
    }

    private static String whom(Consumer<AnnotationConfigApplicationContext> parts) {
        try (var program = program(parts.andThen(more -> more.registerBean(Greeter.class)))) {
            return program.getBean(Greeter.class).by().whom();
        }
    }

    private static AnnotationConfigApplicationContext program(Consumer<AnnotationConfigApplicationContext> parts) {
        var program = new AnnotationConfigApplicationContext();
        new PartsByName.Initializer().initialize(program);
        parts.accept(program);
        program.refresh();
        return program;
    }

    record Greeting(String whom) {}

    record Greeter(Greeting by) {}

    record Particular(@Qualifier("other") Greeting by) {}

    record All(Map<String, Greeting> of) {}
}
