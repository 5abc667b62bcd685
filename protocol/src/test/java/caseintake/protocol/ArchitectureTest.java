package caseintake.protocol;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

class ArchitectureTest {

	/** What decides does nothing else: so a model can explore it. */
	@Test
	void decisionsHaveNoInputOrOutput() {
		classes().should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("caseintake.protocol", "caseintake.events", "java.lang..", "java.util..",
					"org.jspecify.annotations")
			.check(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
				.importPackages("caseintake.protocol"));
	}

}
