package org.luopan.data;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Says what data there is, from the program itself. */
@Service
class DataPages {

    private static final String LANGUAGE = "/{language:en|sv}";

    /** Pages without facts in a table of their own; all others have one. */
    private static final Set<String> WITHOUT_TABLE =
            Set.of("/about", "/about/data", "/finder/brief", "/finder/score", "/{folder}/{slug}/history/{from}..{to}");

    /** Pieces of pages: those that scripts ask for, and a chart that other sites embed. */
    private static final Set<String> PIECES =
            Set.of("/search/suggestions", "/{folder}/{slug}/charts/{chart}/embed", "/charts/{name}/embed");

    private final RequestMappingHandlerMapping mappings;

    DataPages(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    DataPage explained() {
        return new DataPage(
                DataViews.VERSION,
                Arrays.stream(Envelope.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList(),
                FactTable.COLUMNS,
                mappings.getHandlerMethods().entrySet().stream()
                        .filter(mapping -> PageForms.makesPage(mapping.getValue()))
                        .map(mapping -> mapping.getKey())
                        .filter(mapping ->
                                mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                        .flatMap(mapping -> mapping.getPatternValues().stream())
                        .filter(pattern -> pattern.startsWith(LANGUAGE))
                        .map(PageForms::kind)
                        .filter(kind -> !PIECES.contains(kind))
                        .sorted()
                        .map(kind -> new DataPage.Address(kind, !WITHOUT_TABLE.contains(kind)))
                        .toList());
    }
}
