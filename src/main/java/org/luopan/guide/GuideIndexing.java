package org.luopan.guide;

import org.luopan.index.EntryIndexing;
import org.luopan.index.IndexFields;
import org.springframework.stereotype.Component;

/** What the index knows of a step of the guide. */
@Component("guideIndexing")
class GuideIndexing extends EntryIndexing<GuideStep> {

    GuideIndexing() {
        super(GuideStep.class);
    }

    @Override
    protected void write(GuideStep step, IndexFields.Document document) {
        document.prose(step.body());
    }
}
