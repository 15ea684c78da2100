package org.luopan.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.vocabulary.Strength.CORE;
import static org.luopan.vocabulary.Strength.PRESENT;
import static org.luopan.vocabulary.Strength.STRONG;
import static org.luopan.vocabulary.Strength.UNKNOWN;
import static org.luopan.vocabulary.Strength.WEAK;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.luopan.brief.Candidate.Fee;
import org.luopan.brief.Candidate.Known;
import org.luopan.brief.Candidate.Offer;
import org.luopan.brief.Criterion.Access;
import org.luopan.brief.Criterion.Affordable;
import org.luopan.brief.Criterion.Holders;
import org.luopan.brief.Criterion.Quality;
import org.luopan.language.AsOf;
import org.luopan.platformfacts.Purpose;
import org.luopan.vocabulary.Strength;

class RankingTests {

    /** A brief for which every account of a brand counts. */
    private static final Use ANYTHING = Use.of(Set.of(), Set.of(), Set.of(), false);

    private static final AsOf DAY = AsOf.parse("2026-09-30");
    private static final Rates RATES = new Rates(Map.of(
            "CNY", new Rates.Rate(new BigDecimal("7.613"), DAY),
            "USD", new Rates.Rate(new BigDecimal("1.1355"), DAY)));

    private static final Holders ABROAD =
            new Holders(Set.of("overseas-company"), Set.of("agency", "individual"), false);

    @ParameterizedTest
    @CsvSource({"CORE, 4, 4", "STRONG, 3, 3", "PRESENT, 2, 2", "WEAK, -2, -2", "UNKNOWN, 0, 4"})
    void givesAStrengthItsPoints(Strength strength, int points, int highest) {
        var score = score(List.of(wish("students")), platform("a", strength));
        assertThat(score.points()).isEqualTo(points);
        assertThat(score.highest()).isEqualTo(highest);
        assertThat(score.possible()).isEqualTo(4);
    }

    @Test
    void takesWhatIsNotRecordedForUnknown() {
        var silent = new Candidate("a", 1, Map.of(), List.of());
        assertThat(Score.of(silent, List.of(wish("students"))).judgements())
                .allMatch(Judgement::unknown)
                .noneMatch(Judgement::excludes);
    }

    @Test
    void addsUpWhatIsCertainAndWhatIsOpen() {
        var score =
                score(List.of(wish("students"), wish("gen-z"), wish("families")), platform("a", CORE, UNKNOWN, WEAK));
        assertThat(List.of(score.points(), score.highest(), score.possible())).containsExactly(2, 6, 12);
    }

    @Test
    void ranksAnOpenQuestionAboveANoAndBelowTheWeakestYes() {
        var wishes = List.of(wish("students"), wish("gen-z"));
        assertThat(order(
                        wishes,
                        platform("no", STRONG, WEAK),
                        platform("open", STRONG, UNKNOWN),
                        platform("yes", STRONG, PRESENT)))
                .containsExactly("yes", "open", "no");
    }

    @ParameterizedTest
    @EnumSource(Strength.class)
    void neverRanksAPlatformLowerForBeingStronger(Strength strength) {
        var wishes = List.of(wish("students"), wish("gen-z"));
        var known = strength == UNKNOWN ? PRESENT : strength;
        for (var weaker : List.of(CORE, STRONG, PRESENT, UNKNOWN, WEAK)) {
            if (standing(weaker) < standing(known)) {
                assertThat(order(wishes, platform("before", PRESENT, weaker), platform("stronger", PRESENT, known)))
                        .as("%s against %s", known, weaker)
                        .startsWith("stronger");
            }
        }
    }

    @Test
    void multipliesPointsByTheWeightOfTheGroup() {
        var score = score(
                List.of(
                        new Quality(CriterionGroup.AUDIENCE, "students", false, 3),
                        new Quality(CriterionGroup.AUDIENCE, "gen-z", false, 3),
                        new Quality(CriterionGroup.AUDIENCE, "families", false, 1)),
                platform("a", STRONG, UNKNOWN, CORE));
        assertThat(List.of(score.points(), score.highest(), score.possible())).containsExactly(13, 25, 28);
    }

    @Test
    void lettingAGroupWeighMoreCanTurnTheOrder() {
        var light = List.<Criterion>of(wish("students"), new Quality(CriterionGroup.TIER, "tier-3", false, 1));
        var heavy = List.<Criterion>of(wish("students"), new Quality(CriterionGroup.TIER, "tier-3", false, 3));
        var young =
                new Candidate("young", 1, known(Map.of("audience/students", CORE, "tier/tier-3", PRESENT)), List.of());
        var provincial = new Candidate(
                "provincial", 2, known(Map.of("audience/students", PRESENT, "tier/tier-3", STRONG)), List.of());
        assertThat(order(light, young, provincial)).startsWith("young");
        assertThat(order(heavy, young, provincial)).startsWith("provincial");
    }

    @ParameterizedTest
    @CsvSource({"UNKNOWN, STRONG, true", "UNKNOWN, PRESENT, false", "UNKNOWN, UNKNOWN, false", "WEAK, CORE, false"})
    void fitsWithoutKnowingWhomItReachesIfItMeetsAllElseWell(Strength whom, Strength other, boolean fits) {
        var wishes = List.<Criterion>of(
                wish("students"),
                new Quality(CriterionGroup.OBJECTIVE, "crm", false, 1),
                new Quality(CriterionGroup.FEATURE, "groups", false, 1));
        var known = Map.of("audience/students", whom, "objective/crm", CORE, "feature/groups", other);
        var ranking = Ranking.of(wishes, List.of(new Candidate("a", 1, known(known), List.of())));
        assertThat(ranking.fitting()).hasSize(fits ? 1 : 0);
    }

    @Test
    void leavesAGroupOfNoWeightOutOfThePoints() {
        var score = score(List.of(new Quality(CriterionGroup.AUDIENCE, "students", false, 0)), platform("a", CORE));
        assertThat(List.of(score.points(), score.highest(), score.possible())).containsExactly(0, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({"CORE, false", "STRONG, false", "PRESENT, false", "WEAK, true", "UNKNOWN, false"})
    void excludesOnlyWhatIsKnownNotToFulfilAMust(Strength strength, boolean excluded) {
        var must = new Quality(CriterionGroup.AUDIENCE, "students", true, 1);
        var ranking = Ranking.of(List.of(must, wish("gen-z")), List.of(platform("a", strength, STRONG)));
        assertThat(ranking.excluded()).hasSize(excluded ? 1 : 0);
        assertThat(ranking.ranked()).hasSize(excluded ? 0 : 1);
    }

    @Test
    void excludesByAMustAlsoWhereItsGroupHasNoWeight() {
        var must = new Quality(CriterionGroup.AUDIENCE, "students", true, 0);
        assertThat(Ranking.of(List.of(must), List.of(platform("a", WEAK))).excluded())
                .hasSize(1);
    }

    @Test
    void doesNotRankPlatformsOfWhichNothingAskedForIsKnown() {
        var ranking = Ranking.of(
                List.of(wish("students"), wish("gen-z")),
                List.of(platform("silent", UNKNOWN, UNKNOWN), platform("weak", WEAK, UNKNOWN)));
        assertThat(slugs(ranking.blank())).containsExactly("silent");
        assertThat(slugs(ranking.ranked())).containsExactly("weak");
    }

    @Test
    void breaksTiesByWhatIsCertainThenByTheEditorsOrder() {
        var wishes = List.of(wish("a"), wish("b"), wish("c"));
        var certain = candidate("certain", 3, PRESENT, WEAK, WEAK);
        var open = candidate("open", 1, UNKNOWN, UNKNOWN, WEAK);
        var alsoOpen = candidate("also-open", 2, WEAK, UNKNOWN, UNKNOWN);
        assertThat(order(wishes, alsoOpen, open, certain)).containsExactly("certain", "open", "also-open");
    }

    @Test
    void givesTheSameAnswerWhateverTheOrderOfWishesAndPlatforms() {
        var random = new Random(7);
        var wishes =
                new ArrayList<Criterion>(List.of(wish("a"), wish("b"), new Quality(CriterionGroup.TIER, "c", true, 2)));
        var platforms = new ArrayList<Candidate>();
        for (var i = 0; i < 30; i++) {
            var known = new HashMap<String, Strength>();
            for (var key : List.of("audience/a", "audience/b", "tier/c")) {
                known.put(key, Strength.values()[random.nextInt(5)]);
            }
            platforms.add(new Candidate("p" + i, i, known(known), List.of()));
        }
        var first = Ranking.of(wishes, platforms);
        for (var i = 0; i < 20; i++) {
            Collections.shuffle(wishes, random);
            Collections.shuffle(platforms, random);
            var again = Ranking.of(wishes, platforms);
            assertThat(slugs(again.ranked())).isEqualTo(slugs(first.ranked()));
            assertThat(slugs(again.excluded())).isEqualTo(slugs(first.excluded()));
            assertThat(slugs(again.blank())).isEqualTo(slugs(first.blank()));
        }
        assertThat(first.ranked().size()
                        + first.excluded().size()
                        + first.blank().size())
                .isEqualTo(30);
    }

    @Test
    void findsAnAccountThatTheCompanyMayOpenItself() {
        var judgement = access(offer("by-agency", null, "agency"), offer("own", null, "overseas-company"));
        assertThat(judgement.strength()).isEqualTo(STRONG);
        assertThat(judgement.route()).isEqualTo("own");
    }

    @Test
    void givesLessForAnAccountThroughOthers() {
        var judgement = access(offer("closed", null, "mainland-company"), offer("by-agency", null, "agency"));
        assertThat(judgement.strength()).isEqualTo(PRESENT);
        assertThat(judgement.route()).isEqualTo("by-agency");
    }

    @Test
    void takesAPlatformForClosedOnlyWhereEveryRouteIsKnownToBeForOthers() {
        assertThat(access(offer("closed", null, "mainland-company")).strength()).isEqualTo(WEAK);
        assertThat(access(offer("closed", null, "mainland-company"), offer("unclear", null))
                        .strength())
                .isEqualTo(UNKNOWN);
        assertThat(access().strength()).isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"300, PRESENT", "600, PRESENT", "601, WEAK"})
    void holdsAFeeAgainstTheBudget(BigDecimal fee, Strength strength) {
        assertThat(affordable(offer("own", new Fee(fee, "CNY"), "overseas-company"))
                        .strength())
                .isEqualTo(strength);
    }

    @ParameterizedTest
    @CsvSource({"1, USD, PRESENT", "89, USD, PRESENT", "90, USD, WEAK", "78, EUR, PRESENT", "79, EUR, WEAK"})
    void comparesFeesInAnotherCurrencyByTheRate(BigDecimal fee, String currency, Strength strength) {
        assertThat(affordable(offer("own", new Fee(fee, currency), "overseas-company"))
                        .strength())
                .isEqualTo(strength);
    }

    @Test
    void neverComparesFeesInACurrencyWithoutARate() {
        var judgement = affordable(offer("own", new Fee(BigDecimal.ONE, "KRW"), "overseas-company"));
        assertThat(judgement.strength()).isEqualTo(UNKNOWN);
        assertThat(judgement.route()).isEqualTo("own");
    }

    @Test
    void findsAnAccountWithoutAFeeWithinEveryBudget() {
        assertThat(affordable(offer("own", new Fee(BigDecimal.ZERO, ""), "overseas-company"))
                        .strength())
                .isEqualTo(PRESENT);
    }

    @Test
    void takesAnUnknownFeeForUnknown() {
        var dear = offer("dear", new Fee(BigDecimal.valueOf(9000), "CNY"), "overseas-company");
        assertThat(affordable(dear, offer("own", null, "overseas-company")).strength())
                .isEqualTo(UNKNOWN);
        assertThat(affordable(dear, offer("for-whom", null)).strength()).isEqualTo(UNKNOWN);
        assertThat(affordable(dear).strength()).isEqualTo(WEAK);
        assertThat(affordable().strength()).isEqualTo(UNKNOWN);
    }

    @Test
    void namesTheRouteWhoseFeeIsUnknownAndNotTheOneThatIsTooDear() {
        var dear = offer("dear", new Fee(BigDecimal.valueOf(9000), "CNY"), "overseas-company");
        var own = offer("own", null, "overseas-company");
        assertThat(affordable(dear, own).route()).isEqualTo("own");
        assertThat(affordable(dear, offer("for-whom", null)).route()).isEmpty();
    }

    @Test
    void takesOfAccountsThatAreAsGoodTheOneWhoseFeeIsJudged() {
        var dear = offer("dear", new Fee(BigDecimal.valueOf(9000), "CNY"), "overseas-company");
        var cheap = offer("cheap", new Fee(BigDecimal.TEN, "CNY"), "overseas-company");
        var fee = new Affordable(BigDecimal.valueOf(600), "CNY", RATES, ABROAD, ANYTHING, false, 1);
        var account = new Access(ABROAD, ANYTHING, fee, false, 1);
        assertThat(account.judge(with(dear, cheap)).route()).isEqualTo("cheap");
        assertThat(account.judge(with(dear, offer("open", null, "overseas-company")))
                        .route())
                .isEqualTo("open");
        assertThat(access(dear, cheap).route()).isEqualTo("dear");
    }

    @Test
    void asksForTheFeeOfRoutesThatTheCompanyMayTake() {
        var cheap = new Fee(BigDecimal.TEN, "CNY");
        assertThat(affordable(offer("closed", cheap, "mainland-company")).strength())
                .isEqualTo(UNKNOWN);
        assertThat(affordable(offer("own", null, "overseas-company"), offer("person", cheap, "individual"))
                        .strength())
                .isEqualTo(UNKNOWN);
        assertThat(affordable(offer("person", cheap, "individual")).strength()).isEqualTo(PRESENT);
        var anybody = new Affordable(BigDecimal.valueOf(600), "CNY", RATES, Holders.ANYBODY, ANYTHING, false, 1);
        assertThat(anybody.judge(with(offer("closed", cheap, "mainland-company")))
                        .strength())
                .isEqualTo(PRESENT);
    }

    @Test
    void namesTheCheapestRouteWhereAllAreAboveTheBudget() {
        var judgement = affordable(
                offer("dear", new Fee(BigDecimal.valueOf(9000), "CNY"), "overseas-company"),
                offer("less-dear", new Fee(BigDecimal.valueOf(700), "CNY"), "overseas-company"));
        assertThat(judgement.route()).isEqualTo("less-dear");
    }

    @Test
    void givesThePointsThatTheDocumentationSays() throws IOException {
        var documented = Files.readString(Path.of("docs/finder.md"));
        for (var strength : Strength.values()) {
            var points = strength == UNKNOWN ? "0 to " + Judgement.FULL : Integer.toString(Judgement.points(strength));
            assertThat(documented).contains("| " + strength.code() + " | " + points + " |");
        }
    }

    private static Map<String, Known> known(Map<String, Strength> strengths) {
        var known = new HashMap<String, Known>();
        strengths.forEach((key, strength) -> known.put(key, Known.of(strength, 0)));
        return known;
    }

    private static Criterion wish(String value) {
        return new Quality(CriterionGroup.AUDIENCE, value, false, 1);
    }

    private static Candidate platform(String slug, Strength... strengths) {
        var values = List.of("students", "gen-z", "families");
        var known = new HashMap<String, Strength>();
        for (var i = 0; i < strengths.length; i++) {
            known.put("audience/" + values.get(i), strengths[i]);
        }
        return new Candidate(slug, 1, known(known), List.of());
    }

    private static Candidate candidate(String slug, int position, Strength a, Strength b, Strength c) {
        return new Candidate(
                slug, position, known(Map.of("audience/a", a, "audience/b", b, "audience/c", c)), List.of());
    }

    private static Candidate with(Offer... offers) {
        return new Candidate("a", 1, Map.of(), List.of(offers));
    }

    private static Offer offer(String slug, Fee fee, String... who) {
        return new Offer(slug, Purpose.ACCOUNT, Set.of(), Set.of(who), fee, 0);
    }

    private static Judgement access(Offer... offers) {
        return new Access(ABROAD, ANYTHING, false, 1).judge(with(offers));
    }

    private static Judgement affordable(Offer... offers) {
        return new Affordable(BigDecimal.valueOf(600), "CNY", RATES, ABROAD, ANYTHING, false, 1).judge(with(offers));
    }

    private static Score score(List<Criterion> wishes, Candidate candidate) {
        return Score.of(candidate, wishes);
    }

    private static List<String> order(List<Criterion> wishes, Candidate... candidates) {
        return slugs(Ranking.of(wishes, Arrays.asList(candidates)).ranked());
    }

    private static List<String> slugs(List<Score> scores) {
        return scores.stream().map(score -> score.candidate().slug()).toList();
    }

    /** From no over unknown to the strongest yes. */
    private static int standing(Strength strength) {
        return List.of(WEAK, UNKNOWN, PRESENT, STRONG, CORE).indexOf(strength);
    }
}
