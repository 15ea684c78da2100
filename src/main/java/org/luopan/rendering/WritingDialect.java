package org.luopan.rendering;

import java.util.Set;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.ITemplateHandler;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Makes the template engine write pages through a handler, one of its own for every page; the class of the handler is public. */
public final class WritingDialect extends AbstractDialect implements IPostProcessorDialect {

    private final Class<? extends ITemplateHandler> handler;
    private final int precedence;

    /** The handler with the higher precedence writes after the others. */
    public WritingDialect(String name, Class<? extends ITemplateHandler> handler, int precedence) {
        super(name);
        this.handler = handler;
        this.precedence = precedence;
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return precedence;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, handler, precedence));
    }
}
