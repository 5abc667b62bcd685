package caseintake.disclosure;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

class ArchitectureTest {

	/** What decides does nothing else: so it can be attacked on simulated years. */
	@Test
	void decisionsHaveNoInputOrOutput() {
		classes().should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("caseintake.disclosure", "java.lang..", "java.util..", "java.time..",
					"org.jspecify.annotations")
			.check(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
				.importPackages("caseintake.disclosure"));
	}

}
