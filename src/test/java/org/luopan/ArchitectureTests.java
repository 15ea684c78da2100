package org.luopan;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.Resource;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.luopan.entry.Entry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ResolvableType;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;

/** The rules of the code; each says what to use instead. */
class ArchitectureTests {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.luopan");

    private static final DescribedPredicate<JavaClass> ENTITIES =
            describe("entities", type -> type.isAnnotatedWith(Entity.class));

    private static final DescribedPredicate<JavaMethod> HANDLERS =
            describe("handlers of requests", method -> method.isMetaAnnotatedWith(RequestMapping.class));

    private static final DescribedPredicate<JavaMethod> WRITING_HANDLERS = describe(
            "handlers that write",
            method -> method.isAnnotatedWith(PostMapping.class)
                    || method.isAnnotatedWith(PutMapping.class)
                    || method.isAnnotatedWith(PatchMapping.class)
                    || method.isAnnotatedWith(DeleteMapping.class));

    @Test
    void requestsAreHandledByControllersOnly() {
        methods()
                .that(are(HANDLERS))
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Controller")
                .because("who looks for an address looks in a class named ...Controller")
                .check(CODE);
        classes()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .beAnnotatedWith(Controller.class)
                .andShould()
                .bePackagePrivate()
                .because("the suffix means one thing; name a service by what it offers, in the plural")
                .check(CODE);
    }

    @Test
    void readersAndEditorsHaveControllersOfTheirOwn() {
        methods()
                .that(are(WRITING_HANDLERS))
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleNameEndingWith("EditController")
                .orShould()
                .beDeclaredInClassesThat()
                .haveSimpleNameEndingWith("SuggestionController")
                .allowEmptyShould(true)
                .because("reading is public and cacheable; write in a ...EditController, which is guarded and recorded")
                .check(CODE);
        noClasses()
                .that()
                .haveSimpleNameEndingWith("EditController")
                .should()
                .dependOnClassesThat(describe(
                        "controllers for readers",
                        type -> type.getSimpleName().endsWith("Controller")
                                && !type.isAnnotation()
                                && !type.getSimpleName().endsWith("EditController")))
                .allowEmptyShould(true)
                .because("what both need belongs in the module's plural noun: Platforms, Trends")
                .check(CODE);
    }

    @Test
    void entitiesHaveNoSetters() {
        noMethods()
                .that()
                .areDeclaredInClassesThat(are(ENTITIES))
                .should()
                .haveNameMatching("set[A-Z].*")
                .because("a method says what happened as an editor would and guards its own rules:"
                        + " figure.supersededBy(newer, today)")
                .check(CODE);
    }

    @Test
    void entitiesReachNeitherControllersNorViews() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .dependOnClassesThat(are(ENTITIES))
                .because("a controller asks the module's plural noun for a view record")
                .check(CODE);
        fields().that()
                .areDeclaredInClassesThat(describe("views", ArchitectureTests::isView))
                .should(holdNoEntity())
                .because("a template sees records of what is shown: copy what it needs into the view")
                .check(CODE);
    }

    /**
     * Entities that other modules read, with the modules that may. A module that has a kind of entry may use the entry itself;
     * statements of all kinds are read with their source, and shown with figures; a module of pages presents the entities of the module
     * of data below it. Everything else is asked for as a view.
     */
    private static final Map<String, Set<String>> READ_BY_OTHERS = Map.ofEntries(
            Map.entry("account.Account", Set.of("people")),
            Map.entry("claim.Claim", Set.of("bibliography")),
            Map.entry("claim.Correction", Set.of("bibliography")),
            Map.entry(
                    "entry.Entry",
                    Set.of(
                            "bibliography",
                            "city",
                            "claim",
                            "compare",
                            "figure",
                            "home",
                            "index",
                            "platform",
                            "search",
                            "tier")),
            Map.entry(
                    "figure.Figure",
                    Set.of(
                            "bibliography",
                            "city",
                            "claim",
                            "compare",
                            "index",
                            "market",
                            "platform",
                            "trend",
                            "verification")),
            Map.entry("figure.Metric", Set.of("answer", "bibliography", "compare", "home", "index", "market")),
            Map.entry("market.Market", Set.of("home")),
            Map.entry("placement.City", Set.of("bibliography", "city", "home", "tier")),
            Map.entry("placement.Tier", Set.of("bibliography", "city", "home", "tier")),
            Map.entry("placement.TierList", Set.of("bibliography", "city", "home", "tier")),
            Map.entry("placement.TierPlacement", Set.of("bibliography", "city", "home", "tier")),
            Map.entry("platformfacts.AccountRoute", Set.of("bibliography", "platform")),
            Map.entry("platformfacts.Platform", Set.of("bibliography", "platform", "tier")),
            Map.entry("platformfacts.Reach", Set.of("bibliography", "platform", "tier")),
            Map.entry("platformfacts.Trait", Set.of("bibliography", "platform")),
            Map.entry(
                    "revision.Revision",
                    Set.of("bundle", "delivery", "desk", "history", "preview", "publishing", "review", "verification")),
            Map.entry(
                    "source.Source",
                    Set.of(
                            "bibliography",
                            "claim",
                            "compare",
                            "figure",
                            "market",
                            "placement",
                            "platform",
                            "platformfacts",
                            "tier",
                            "trend")),
            Map.entry("trend.Trend", Set.of("home")),
            Map.entry(
                    "vocabulary.FacetValue",
                    Set.of("answer", "bibliography", "brief", "home", "platform", "platformfacts", "recordstore")));

    @Test
    void entitiesStayInsideTheirModule() {
        var withKinds = CODE.stream()
                .filter(type -> type.isAssignableTo(Entry.class))
                .map(ArchitectureTests::module)
                .collect(Collectors.toSet());
        var found = new TreeMap<String, Set<String>>();
        CODE.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> use.getTargetClass().isAnnotatedWith(Entity.class))
                .filter(use -> !module(use.getTargetClass()).equals(module(use.getOriginClass())))
                .filter(use -> !use.getTargetClass().isEquivalentTo(Entry.class)
                        || !withKinds.contains(module(use.getOriginClass())))
                .forEach(use -> found.computeIfAbsent(name(use.getTargetClass()), entity -> new TreeSet<>())
                        .add(module(use.getOriginClass())));
        assertThat(found)
                .as("entities that other modules use; ask the module's plural noun for a view")
                .containsExactlyInAnyOrderEntriesOf(READ_BY_OTHERS);
    }

    private static String module(JavaClass type) {
        return type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
    }

    private static String name(JavaClass entity) {
        return module(entity) + "." + entity.getSimpleName();
    }

    @Test
    void todayComesFromAClock() {
        noClasses()
                .should()
                .callMethodWhere(describe("the time of the machine is asked for", ArchitectureTests::asksTheMachine))
                .because("the injected java.time.Clock says what day it is: LocalDate.now(clock)")
                .check(CODE);
        // Rome, which writes feeds, knows no other type.
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.luopan.crawler.FeedXml")
                .should()
                .dependOnClassesThat(are(assignableTo(Date.class).or(assignableTo(Calendar.class))))
                .because("java.time has types for days and moments")
                .check(CODE);
    }

    @Test
    void addressesAreReadInOnePlace() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.luopan.address.SitePath")
                .and()
                .haveNameNotMatching("org\\.luopan\\.address\\.(ProperAddresses|ProxyPath).*")
                .should()
                .callMethodWhere(describe("the raw address is asked for", ArchitectureTests::readsTheRawAddress))
                .because("it is encoded and may lie below a path: SitePath.below(request) is what controllers see")
                .check(CODE);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.luopan.address.Redirects")
                .and()
                .haveNameNotMatching("org\\.luopan\\.address\\.ProperAddresses.*")
                .should()
                .callMethodWhere(describe("a redirect is sent by hand", ArchitectureTests::redirectsByHand))
                .because("return \"redirect:/admin\": it is put below the path of the site and read as no pattern")
                .check(CODE);
    }

    private static boolean readsTheRawAddress(JavaCall<?> call) {
        return call.getTargetOwner().isAssignableTo(HttpServletRequest.class)
                && Set.of("getRequestURI", "getRequestURL", "getServletPath", "getPathInfo", "getContextPath")
                        .contains(call.getTarget().getName());
    }

    private static boolean redirectsByHand(JavaCall<?> call) {
        return call.getTargetOwner().isAssignableTo(HttpServletResponse.class)
                        && call.getTarget().getName().equals("sendRedirect")
                || call.getTargetOwner().isAssignableTo(RedirectView.class);
    }

    @Test
    void neighboursAreHandedToConstructors() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith(Resource.class)
                .orShould()
                .beAnnotatedWith(PersistenceContext.class)
                .because("a constructor says what a class needs, and a test can call it")
                .check(CODE);
    }

    /** A module of pages uses one of records; if both have the same subject, the upper one may use the repository of the lower. */
    private static final Set<String> ASKED_BY_THE_ROOM_ABOVE = Set.of(
            "org.luopan.account.AccountRepository",
            "org.luopan.placement.CityRepository",
            "org.luopan.placement.TierPlacementRepository",
            "org.luopan.placement.TierRepository",
            "org.luopan.platformfacts.PlatformRepository",
            "org.luopan.revision.RevisionRepository");

    @Test
    void repositoriesStayInsideTheirModule() {
        classes()
                .that(are(assignableTo(Repository.class)))
                .and(not(describe(
                        "are asked by the room above", type -> ASKED_BY_THE_ROOM_ABOVE.contains(type.getName()))))
                .should()
                .bePackagePrivate()
                .because("neighbours ask the module's plural noun, which owns the transaction")
                .check(CODE);
        classes()
                .that(are(assignableTo(Repository.class)))
                .should()
                .haveSimpleNameEndingWith("Repository")
                .andShould(storeWhatTheirModuleOwns())
                .because("a module asks its neighbours for what they store")
                .check(CODE);
    }

    private static ArchCondition<JavaClass> storeWhatTheirModuleOwns() {
        return new ArchCondition<>("be repositories of an entity of their own module") {
            @Override
            public void check(JavaClass repository, ConditionEvents events) {
                var entity = ResolvableType.forClass(repository.reflect())
                        .as(Repository.class)
                        .getGeneric(0)
                        .toClass();
                if (!entity.getPackageName().equals(repository.getPackageName())) {
                    events.add(SimpleConditionEvent.violated(repository, repository.getName() + " stores " + entity));
                }
            }
        };
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helpers?|Manager|Impl|Dto|DTO|Bean)")
                .orShould()
                .resideInAnyPackage("..common..", "..misc..", "..util..", "..controllers..", "..services..", "..dto..")
                .because("a thing is named by the word the product has for it: Amounts, Citations, Browsing")
                .check(CODE);
    }

    @Test
    void embeddedValuesAreRecords() {
        classes()
                .that()
                .areAnnotatedWith(Embeddable.class)
                .should()
                .beRecords()
                .because("a value that is part of an entity never changes by itself")
                .check(CODE);
    }

    /** Views are recognized by their names. */
    private static boolean isView(JavaClass type) {
        return type.isRecord()
                && type.getSimpleName()
                        .matches(".*(View|Card|Page|Profile|Series|Group|Results|AffectedEntry|Note|Overview)");
    }

    private static ArchCondition<JavaField> holdNoEntity() {
        return new ArchCondition<>("hold no entity") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                field.getType().getAllInvolvedRawTypes().stream()
                        .filter(ENTITIES)
                        .forEach(entity -> events.add(SimpleConditionEvent.violated(
                                field, field.getFullName() + " holds " + entity.getSimpleName())));
            }
        };
    }

    private static boolean asksTheMachine(JavaCall<?> call) {
        var owner = call.getTargetOwner().getFullName();
        var method = call.getTarget().getName();
        if (owner.equals("java.lang.System")) {
            return method.equals("currentTimeMillis");
        }
        return owner.startsWith("java.time.")
                && method.equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }
}
