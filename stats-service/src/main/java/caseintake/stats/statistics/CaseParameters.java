package caseintake.stats.statistics;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;

/** The query parameters that say which cases are meant, and how they are told apart. */
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
@Parameter(name = "assistedBy", in = ParameterIn.QUERY, array = @ArraySchema(schema = @Schema(type = "string")),
		description = "Codes or aliases of units, at least one of which assists")
@Parameter(name = "groupBy", in = ParameterIn.QUERY,
		array = @ArraySchema(schema = @Schema(type = "string",
				allowableValues = { "operation", "openingUnit", "unit", "category", "openedDay", "openedMonth",
						"recordedDay", "recordedMonth", "reason" })),
		description = "Columns of the answer, in their order. reason is the type of the event by which cases came in or left: "
				+ "the figures by reason add up to the figure")
public @interface CaseParameters {

}
