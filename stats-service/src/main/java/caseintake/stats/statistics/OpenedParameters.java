package caseintake.stats.statistics;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;

/** The query parameters that say when the cases were opened. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(name = "openedSince", in = ParameterIn.QUERY, description = "First day on which the cases were opened",
		schema = @Schema(type = "string", format = "date"))
@Parameter(name = "openedUntil", in = ParameterIn.QUERY, description = "Last day on which the cases were opened",
		schema = @Schema(type = "string", format = "date"))
public @interface OpenedParameters {

}
