package org.luopan.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.admin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Arrays;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.luopan.WritingTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every record that a form fills ignores parameters that it does not have. */
@WritingTest
class BoundFormsTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void passOverNamesThatAreNoPartOfThem() {
        var bound = new TreeMap<String, Class<?>>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                Arrays.stream(method.getMethod().getParameterTypes())
                        .filter(type -> type.isRecord() && type.getSimpleName().endsWith("Form"))
                        .forEach(type -> mapping.getPatternValues().forEach(path -> bound.put(path, type)));
            }
        });
        assertThat(bound).hasSizeGreaterThan(5);
        bound.forEach((pattern, type) -> {
            var path = pattern.replaceAll("\\{[^/]*}", "1");
            for (var part : type.getRecordComponents()) {
                for (var odd :
                        new String[] {"[0]", "[x]", "[-1]", "[999999999]", ".x", "[0].x", "[", "]", "[]", "[0][0]"}) {
                    var answer = mvc.post()
                            .uri(path)
                            .param(part.getName() + odd, "x")
                            .with(admin())
                            .with(csrf())
                            .exchange();
                    assertThat(answer.getResponse().getStatus())
                            .as("%s %s%s", path, part.getName(), odd)
                            .isLessThan(500);
                }
            }
        });
    }
}
