package caseintake.localstack;

import java.time.ZoneId;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/** What {@code GET /v1/reference-data} of intake tells, as far as it is needed here. */
record ReferenceDataAnswer(JsonNode json) {

	ZoneId zone() {
		return ZoneId.of(this.json.path("zone").asString());
	}

	boolean hasOperation(String code) {
		return this.json.path("operations").valueStream().anyMatch((each) -> code(each).equals(code));
	}

	/** The name that the force gives the unit, else its first one, else its code. */
	String unitName(String code) {
		return this.json.path("units")
			.valueStream()
			.filter((each) -> code(each).equals(code))
			.map((each) -> each.path("names"))
			.flatMap((names) -> names.optional("nb").or(() -> names.valueStream().findFirst()).stream())
			.findFirst()
			.map(JsonNode::asString)
			.orElse(code);
	}

	/** The first code of {@code operations}, {@code units} or {@code categories}. */
	Optional<String> firstCode(String list) {
		return this.json.path(list).valueStream().map(ReferenceDataAnswer::code).findFirst();
	}

	/** The unit that owns the first operation now, else the first unit. */
	Optional<String> firstOwner() {
		return this.json.path("operations")
			.valueStream()
			.limit(1)
			.flatMap((operation) -> operation.path("owners").valueStream())
			.reduce((earlier, later) -> later)
			.map((owner) -> owner.path("unit").asString())
			.or(() -> firstCode("units"));
	}

	private static String code(JsonNode entry) {
		return entry.path("code").asString();
	}

}
