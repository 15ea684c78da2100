package org.luopan.claim;

import java.util.List;
import java.util.Map;
import org.luopan.figure.FigureCard;
import org.luopan.language.Language;
import org.luopan.source.Citation;
import org.luopan.source.Source;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads claims and corrections. */
@Service
@Transactional(readOnly = true)
public class Claims {

    private final ClaimRepository claims;
    private final CorrectionRepository corrections;

    Claims(ClaimRepository claims, CorrectionRepository corrections) {
        this.claims = claims;
        this.corrections = corrections;
    }

    /** The evidence on an entry's page, with the figures and text sources that the entry's module has found. */
    public Evidence evidence(
            Long entryId, List<FigureCard> figures, Map<String, List<Citation>> sources, Language language) {
        return new Evidence(figures, about(entryId, language), corrections(entryId, language), sources);
    }

    public List<ClaimView> about(Long entryId, Language language) {
        return claims.ofEntry(entryId).stream()
                .map(claim -> claim.view(language, true))
                .toList();
    }

    public List<CorrectionView> corrections(Long entryId, Language language) {
        return corrections.ofEntry(entryId).stream()
                .map(correction -> correction.view(language))
                .toList();
    }

    public List<Claim> takenFrom(Long sourceId) {
        return claims.takenFrom(sourceId);
    }

    public List<Claim> checkedAgainst(Long sourceId) {
        return claims.checkedAgainst(sourceId);
    }

    /** One claim as the page of a source shows it; cites the claim's source if it is another one. */
    public ClaimView view(Claim claim, Source page, Language language) {
        return claim.view(language, !claim.source().slug().equals(page.slug()));
    }

    /** One correction as pages show it. */
    public CorrectionView view(Correction correction, Language language) {
        return correction.view(language);
    }

    public List<Correction> corrections() {
        return corrections.all();
    }

    public List<Correction> correctionsRestingOn(Long sourceId) {
        return corrections.restingOn(sourceId);
    }
}
