package caseintake.intake;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;

import caseintake.events.CaseEventTopic;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import org.apache.catalina.Valve;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The few boundaries that matter inside this service. */
class ArchitectureTest {

	private static final JavaClasses SERVICE = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("caseintake.intake");

	private static final DescribedPredicate<JavaClass> BROKER = resideInAnyPackage("org.apache.kafka..",
			"org.springframework.kafka..", "org.springframework.boot.kafka..")
		.or(belongToAnyOf(CaseEventTopic.class));

	@Test
	void packagesAreFreeOfCycles() {
		slices().matching("caseintake.intake.(**)").should().beFreeOfCycles().check(SERVICE);
	}

	@Test
	void ofTheProjectOnlyTheSmallLibrariesAreKnown() {
		classes().should()
			.onlyDependOnClassesThat(resideOutsideOfPackage("caseintake..").or(resideInAnyPackage("caseintake.intake..",
					"caseintake.events", "caseintake.protocol", "caseintake.referencedata", "caseintake.safeguards",
					"caseintake.tracing", "caseintake.description", "caseintake.access")))
			.check(SERVICE);
	}

	@Test
	void theJournalKnowsNobodyWhoUsesIt() {
		noClasses().that()
			.resideInAPackage("..intake.journal..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("..intake.cases..", "..intake.changes..", "..intake.imports..", "..intake.relay..")
			.check(SERVICE);
	}

	/** They are judged in memory, with everything that they need in hand. */
	@Test
	void changesKnowNoDatabase() {
		noClasses().that()
			.resideInAPackage("..intake.changes..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..",
					"org.springframework.transaction..")
			.check(SERVICE);
	}

	@Test
	void theRelayKnowsNothingButTheJournal() {
		classes().that()
			.resideInAPackage("..intake.relay..")
			.should()
			.onlyDependOnClassesThat(
					resideOutsideOfPackage("caseintake.intake..").or(resideInAPackage("..intake.journal.."))
						.or(resideInAPackage("..intake.relay..")))
			.check(SERVICE);
	}

	/** Cases are taken in while the broker is away. */
	@Test
	void onlyTheRelayKnowsTheBroker() {
		noClasses().that()
			.resideOutsideOfPackage("..intake.relay..")
			.should()
			.dependOnClassesThat(BROKER)
			.check(SERVICE);
	}

	@Test
	void timeIsReadFromTheClockThatIsInjected() {
		noClasses().should()
			.callMethodWhere(describe("the time is read without a clock", ArchitectureTest::readsTheTimeWithoutClock))
			.check(SERVICE);
	}

	/** NullAway looks at no other package. */
	@Test
	void everyPackageIsNullMarked() {
		classes().should(ArchCondition.from(describe("be in a package that is null-marked",
				(JavaClass type) -> type.getPackage().isAnnotatedWith(NullMarked.class))))
			.check(SERVICE);
	}

	@Test
	void whatIsUsedInItsOwnPackageOnlyIsHidden() {
		classes().that()
			.arePublic()
			.and()
			.areTopLevelClasses()
			.and()
			.areNotAnnotatedWith(SpringBootApplication.class)
			.and()
			.areNotAssignableTo(Valve.class) // Tomcat makes them by name
			.should(ArchCondition.from(describe("be used outside their package",
					(JavaClass type) -> isUsedOutsideItsPackage(type) || standsInAPublicSignature(type)
							|| isAKindOfWhatOthersUse(type))))
			.check(SERVICE);
	}

	private static boolean readsTheTimeWithoutClock(JavaMethodCall call) {
		return switch (call.getName()) {
			case "currentTimeMillis" -> true;
			case "now" -> call.getTargetOwner().getPackageName().equals("java.time") && call.getTarget()
				.getRawParameterTypes()
				.stream()
				.noneMatch((type) -> type.isEquivalentTo(Clock.class));
			default -> false;
		};
	}

	private static boolean isUsedOutsideItsPackage(JavaClass type) {
		return SERVICE.stream()
			.filter((user) -> !user.getPackageName().equals(type.getPackageName()))
			.flatMap((user) -> user.getDirectDependenciesFromSelf().stream())
			.anyMatch((dependency) -> dependency.getTargetClass().getName().split("\\$", 2)[0].equals(type.getName()));
	}

	/** The kinds of a sealed type are its vocabulary. */
	private static boolean isAKindOfWhatOthersUse(JavaClass type) {
		return type.getRawInterfaces()
			.stream()
			.anyMatch((whole) -> whole.reflect().isSealed()
					&& (isUsedOutsideItsPackage(whole) || standsInAPublicSignature(whole)));
	}

	private static boolean standsInAPublicSignature(JavaClass type) {
		return Stream
			.of(type.getMethodsWithReturnTypeOfSelf(), type.getMethodsWithParameterTypeOfSelf(),
					type.getConstructorsWithParameterTypeOfSelf())
			.flatMap(Set::stream)
			.filter((member) -> member.getModifiers().contains(JavaModifier.PUBLIC))
			.map(JavaMember::getOwner)
			.anyMatch((owner) -> !owner.equals(type) && owner.getModifiers().contains(JavaModifier.PUBLIC));
	}

}
