package caseintake.stats.statistics;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;

/** The query parameters that a question for numbers of cases takes. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(name = "operation", in = ParameterIn.QUERY, array = @ArraySchema(schema = @Schema(type = "string")),
		description = "Codes or aliases; none stands for cases without an operation")
@Parameter(name = "unit", in = ParameterIn.QUERY, array = @ArraySchema(schema = @Schema(type = "string")),
		description = "Codes or aliases of responsible units")
@Parameter(name = "openingUnit", in = ParameterIn.QUERY, array = @ArraySchema(schema = @Schema(type = "string")),
		description = "Codes or aliases of the units that opened the cases")
@Parameter(name = "category", in = ParameterIn.QUERY, array = @ArraySchema(schema = @Schema(type = "string")),
		description = "Codes or aliases")
@Parameter(name = "assisted", in = ParameterIn.QUERY, schema = @Schema(type = "boolean"),
		description = "Whether at least one unit assists")
@FilterParameters
@Parameter(name = "groupBy", in = ParameterIn.QUERY,
		array = @ArraySchema(
				schema = @Schema(type = "string",
						allowableValues = { "operation", "openingUnit", "unit", "category", "openedDay", "openedMonth",
								"recordedDay", "recordedMonth" })),
		description = "Columns of the answer, in their order")
public @interface CaseParameters {

}
