package caseintake.stats.statistics;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;

/** The query parameters that say what was recorded when. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(name = "recordedSince", in = ParameterIn.QUERY,
		description = "First day of recording. A figure is then what changed in those days, and may be negative.",
		schema = @Schema(type = "string", format = "date"))
@Parameter(name = "recordedUntil", in = ParameterIn.QUERY, description = "Last day of recording",
		schema = @Schema(type = "string", format = "date"))
@Parameter(name = "asOf", in = ParameterIn.QUERY,
		description = "As known at the end of this day; without it, as known now",
		schema = @Schema(type = "string", format = "date"))
public @interface RecordedParameters {

}
