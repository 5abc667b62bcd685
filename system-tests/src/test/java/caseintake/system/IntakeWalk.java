package caseintake.system;

import java.io.File;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;

import caseintake.client.intake.ApiClient;
import caseintake.client.intake.ApiException;
import caseintake.client.intake.api.CasesApi;
import caseintake.client.intake.api.ImportsApi;
import caseintake.client.intake.model.Change;
import caseintake.client.intake.model.Changed;
import caseintake.client.intake.model.FinishedImport;
import caseintake.client.intake.model.Problem;
import caseintake.client.intake.model.Registered;
import caseintake.client.intake.model.Registration;
import caseintake.client.intake.model.Transfer;
import caseintake.localstack.LocalIssuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A case system's first hour, with the client that was generated for it. */
final class IntakeWalk {

	private static final String SYSTEM = "generated";

	private final ApiClient client;

	private final CasesApi cases;

	private final ImportsApi imports;

	IntakeWalk(URI service) {
		this.client = new ApiClient();
		this.client.updateBaseUri(service.toString());
		this.client.setRequestInterceptor((request) -> request.header("Authorization", LocalIssuer.bearer()));
		this.cases = new CasesApi(this.client);
		this.imports = new ImportsApi(this.client);
	}

	/**
	 * Registers a case, repeats it, contradicts it, changes it and imports others.
	 * @param reference of the case, new
	 * @return the receipt of the change
	 */
	String walk(String reference) throws ApiException {
		Registered registered = this.cases.registerCase(registration(reference, "material-sharing"), SYSTEM, null);
		assertThat(registered.getDuplicate()).isFalse();

		Registered again = this.cases.registerCase(registration(reference, "material-sharing"), SYSTEM, null);
		assertThat(again.getDuplicate()).isTrue();
		assertThat(again.getCaseId()).isEqualTo(registered.getCaseId());

		ApiException conflict = catchThrowableOfType(ApiException.class,
				() -> this.cases.registerCase(registration(reference, "travel"), SYSTEM, null));
		assertThat(conflict.getCode()).isEqualTo(409);
		Problem problem = this.client.getObjectMapper().readValue(conflict.getResponseBody(), Problem.class);
		assertThat(problem.getCaseId()).isEqualTo(registered.getCaseId());
		assertThat(problem.getErrors()).extracting((error) -> error.getPointer()).containsExactly("/category");

		Changed changed = transfer(registered.getCaseId(), reference);
		assertThat(changed.getAfter().getUnit()).isEqualTo("vest");
		assertThat(this.cases.readCase(registered.getCaseId()).getHistory()).hasSize(2);

		importCases(reference);
		return changed.getReceipt();
	}

	private Changed transfer(UUID caseId, String reference) throws ApiException {
		Transfer transfer = new Transfer().changeReference(reference + "-moves")
			.type(Transfer.TypeEnum.TRANSFER)
			.from("oslo")
			.to("vest");
		return this.cases.changeCase(caseId, new Change(transfer), SYSTEM, null);
	}

	private void importCases(String reference) throws ApiException {
		FinishedImport imported = this.imports.importCases("""
				{"sourceReference":"%1$s-a","unit":"vest","category":"travel","openedOn":"2017-05-10"}
				{"sourceReference":"%1$s-b","unit":"bergen","category":"travel","openedOn":"2017-05-10"}
				""".formatted(reference), SYSTEM, null, false);
		assertThat(imported.getCreated()).isEqualTo(1);
		assertThat(imported.getRefused()).isEqualTo(1);
		File lines = this.imports.listRefusedLines(imported.getImportId(), SYSTEM);
		assertThat(lines).content().contains("unknown-unit");
		assertThat(lines.delete()).isTrue();
	}

	private static Registration registration(String reference, String category) {
		return new Registration().sourceReference(reference)
			.operation("dark-room")
			.unit("oslo")
			.category(category)
			.openedOn(LocalDate.of(2017, 5, 10));
	}

}
