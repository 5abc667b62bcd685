package caseintake.events;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

class ArchitectureTest {

	/** A consumer that takes this library takes nothing else. */
	@Test
	void eventsNeedKafkasClientAndAJsonParserAndNothingElse() {
		classes().should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("caseintake.events", "java..", "org.apache.kafka.clients..",
					"org.apache.kafka.common..", "tools.jackson.core..", "org.jspecify.annotations")
			.check(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
				.importPackages("caseintake.events"));
	}

}
